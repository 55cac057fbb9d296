import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What the guide says is missing in the step on screen: each leads to where it is done. */
const missing = (page: Page) => page.getByRole('list', { name: /^Ce qui manque/ }).getByRole('link');
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const panel = (page: Page, name: string) => page.getByRole('complementary', { name });
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name, exact: true });

/** Does the first of what the guide says is missing, once it says exactly that: it leads to the place, ready to be used. */
async function follow(page: Page, says: readonly string[], to: Locator): Promise<void> {
  await expect(missing(page)).toHaveText([...says]);
  await missing(page).first().click();
  await expect(to).toBeFocused();
}

/** Writes where the page is ready for it. */
async function write(page: Page, box: Locator, text: string, key = 'Enter'): Promise<void> {
  await expect(box).toBeFocused();
  await box.fill(text);
  await page.keyboard.press(key);
  await expect(box).toHaveAttribute('data-settled');
}

/** Writes a text of several lines: a button until one does. */
async function writeProse(page: Page, name: string, text: string): Promise<void> {
  await page.keyboard.press('Enter');
  const box = field(page, name);
  await expect(box).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(box).toBeHidden();
}

async function pick(page: Page, choice: Locator, option: string | RegExp): Promise<void> {
  await expect(choice).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option }).click();
}

/** The guide gives way to a record: it is there again once that is closed. */
async function close(of: Locator): Promise<void> {
  await of.getByRole('button', { name: 'Fermer' }).click();
  await expect(of).toBeHidden();
}

async function nextStep(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: `Étape suivante\u00a0: ${name}` }).click();
  await expect(page.getByRole('complementary', { name: `Guide\u00a0: ${name}` })).toBeVisible();
}

async function openPlan(page: Page): Promise<void> {
  await page.goto('/create');
  await page.getByLabel('Prénom et nom').fill('Claire Dubois');
  await page.getByLabel('Adresse e-mail').fill(`claire@newcomer-${test.info().repeatEachIndex}.test`);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Créer le compte' }).click();
  await page.getByLabel('Nom de l’entreprise').fill('Atelier Dubois');
  await page.getByRole('button', { name: 'Ouvrir mon espace' }).click();
  await page.getByRole('link', { name: 'Commencer par la stratégie' }).click();
}

async function writeStrategy(page: Page): Promise<void> {
  const last = [
    'Il manque la proposition de valeur',
    'Il manque l’état des lieux\u00a0: offre, forces, faiblesses',
    'Aucune version n’est publiée',
  ];
  const rest = ['Il manque une ambition', ...last];
  const first = (name: string) => section(page, name).getByRole('button').first();
  await follow(page, ['Il manque la vision', 'Il manque le positionnement', ...rest], first('Vision'));
  await writeProse(page, 'Vision', 'L’atelier que les architectes de la région recommandent.');
  await follow(page, ['Il manque le positionnement', ...rest], first('Positionnement'));
  await writeProse(page, 'Positionnement', 'Façades en bois, posées par ceux qui les ont dessinées.');
  await follow(page, rest, page.getByRole('button', { name: 'Ajouter une ambition' }));
  await page.keyboard.press('Enter');
  await write(page, field(page, 'Intitulé de l’ambition'), 'Doubler les façades en bois');
  const unmeasured = ['Une ambition n’a pas d’horizon ou de mesure', ...last];
  await follow(page, unmeasured, field(page, 'Horizon'));
  await write(page, field(page, 'Horizon'), '2029');
  await follow(page, unmeasured, field(page, 'Cible'));
  await write(page, field(page, 'Cible'), '15');
  const questions = page.getByRole('textbox', { name: /Tous les clients$/ });
  await follow(page, last, questions.first());
  for (const question of await questions.all()) {
    await question.focus();
    await write(page, question, 'Le délai écrit sur le devis est tenu.', 'Control+Enter');
  }
  for (const name of ['Proposition actuelle', 'Forces', 'Faiblesses']) {
    const place = page.getByRole('heading', { name, exact: true }).locator('..').getByRole('button').first();
    await follow(page, last.slice(1), place);
    await writeProse(page, name, 'Trois lignes suffisent.');
  }
  const publish = page.getByRole('dialog').getByRole('button', { name: 'Publier' });
  await expect(missing(page)).toHaveText(last.slice(2));
  await missing(page).first().click();
  await publish.click();
  const accept = page.getByRole('button', { name: 'J’ai lu, j’adhère' });
  await follow(page, ['Une personne n’a pas encore adhéré'], accept);
  await page.keyboard.press('Enter');
}

async function compare(page: Page): Promise<void> {
  const noOption = 'Aucune option stratégique ne répond au SWOT';
  const rest = ['Il manque un critère de comparaison', '4 cases du SWOT sont vides', noOption];
  const start = (name: string) => page.getByRole('button', { name, exact: true }).last();
  await follow(page, ['Il manque un concurrent', ...rest], start('Nouveau concurrent'));
  await page.keyboard.press('Enter');
  const competitor = panel(page, 'Fiche du concurrent');
  await write(page, field(competitor, 'Concurrent'), 'Bois & Cie');
  await close(competitor);
  await follow(
    page,
    ['Un concurrent est à décrire\u00a0: offre, forces, faiblesses', ...rest],
    field(competitor, 'Offre'),
  );
  for (const name of ['Offre', 'Points forts', 'Points faibles']) {
    await field(competitor, name).focus();
    await write(page, field(competitor, name), 'Façades de série, livrées vite.', 'Control+Enter');
  }
  await close(competitor);
  await follow(page, rest, start('Nouveau critère'));
  await page.keyboard.press('Enter');
  const criterion = panel(page, 'Fiche du critère');
  await write(page, field(criterion, 'Critère'), 'Délai tenu');
  await close(criterion);
  const score = (column: number) =>
    page.getByRole('row').filter({ hasText: 'Délai tenu' }).locator(`[aria-colindex="${column}"]`);
  await follow(page, ['Il manque 2 notes de comparaison', ...rest.slice(1)], score(3));
  await page.keyboard.press('5');
  await expect(score(3)).toHaveText('5');
  await follow(page, ['Il manque une note de comparaison', ...rest.slice(1)], score(4));
  await page.keyboard.press('3');
  const item = panel(page, 'Fiche du constat');
  const quadrants = ['une force', 'une faiblesse', 'une opportunité', 'une menace'];
  for (const [index, quadrant] of quadrants.entries()) {
    const left = quadrants.length - index;
    const says = left === 1 ? 'Une case du SWOT est vide' : `${left} cases du SWOT sont vides`;
    await follow(page, [says, noOption], page.getByRole('button', { name: `Ajouter ${quadrant}` }));
    await page.keyboard.press('Enter');
    await write(page, field(item, 'Constat'), `Voici ${quadrant}`);
    await close(item);
  }
  await follow(page, [noOption], page.getByRole('gridcell').first());
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Option depuis cette paire' }).click();
  const option = panel(page, 'Fiche de l’option');
  await write(page, field(option, 'Option'), 'Vendre le délai tenu');
  await close(option);
  await follow(
    page,
    ['Une option ne mène à aucun objectif ni action'],
    option.getByRole('button', { name: 'Nouvel objectif' }),
  );
  await page.keyboard.press('Enter');
  await expect(option.getByRole('link', { name: 'Objectif, Vendre le délai tenu' })).toBeVisible();
  await close(option);
}

async function setObjective(page: Page): Promise<void> {
  const objective = panel(page, 'Détail de l’objectif');
  const rest = ['Un objectif n’a pas de cible ou d’indicateur', 'Un objectif n’a pas d’échéance'];
  const owner = objective.getByRole('button', { name: 'À désigner' });
  await follow(page, ['Un objectif n’a pas de responsable', ...rest], owner);
  await pick(page, owner, /^Claire Dubois/);
  // The guide keeps the look one works in.
  await expect(page.getByRole('tab', { name: 'Liste' })).toHaveAttribute('aria-selected', 'true');
  await close(objective);
  await page.getByRole('tab', { name: 'Cascade' }).click();
  const unaccepted = 'Un objectif n’est pas accepté par son responsable';
  await follow(page, [...rest, unaccepted], field(objective, 'Indicateur'));
  await expect(page.getByRole('tab', { name: 'Cascade' })).toHaveAttribute('aria-selected', 'true');
  await write(page, field(objective, 'Indicateur'), 'Chantiers signés');
  await close(objective);
  await follow(page, [...rest, unaccepted], field(objective, 'Cible'));
  await write(page, field(objective, 'Cible'), '12');
  await close(objective);
  await follow(page, [...rest.slice(1), unaccepted], field(objective, 'Échéance'));
  await write(page, field(objective, 'Échéance'), '31/12');
  await close(objective);
  await follow(page, [unaccepted], objective.getByRole('button', { name: 'J’accepte' }));
  await page.keyboard.press('Enter');
  await expect(objective.getByRole('button', { name: 'J’accepte' })).toBeHidden();
  await close(objective);
}

async function chooseTargets(page: Page): Promise<void> {
  const problem = 'Il manque un problème de client, avec sa réponse';
  const start = (name: string) => page.getByRole('button', { name, exact: true }).last();
  const segment = panel(page, 'Détail du segment');
  await follow(page, ['Il manque un segment', problem], start('Nouveau segment'));
  await page.keyboard.press('Enter');
  await write(page, field(segment, 'Segment'), 'Architectes');
  await close(segment);
  const faceless = 'Un segment n’a pas de persona';
  const definition = segment.getByRole('button', { name: /, Qui sont-ils/ });
  await follow(page, ['Un segment n’est pas défini', faceless, problem], definition);
  await writeProse(page, 'Définition', 'Ceux qui construisent des écoles.');
  await close(segment);
  await follow(page, [faceless, problem], start('Nouveau persona'));
  await page.keyboard.press('Enter');
  await write(page, field(page, 'Nom du persona'), 'Lucie Morel');
  await follow(page, ['Un persona n’a pas de parcours d’achat', problem], start('Ajouter une étape'));
  await page.keyboard.press('Enter');
  await write(page, field(page, 'Étape'), 'Comparer');
  await follow(page, [problem], start('Ajouter un problème'));
  await page.keyboard.press('Enter');
  await write(page, field(page, 'Problème'), 'Le chantier prend du retard');
  await follow(page, [problem], field(page, 'Notre réponse'));
  await write(page, field(page, 'Notre réponse'), 'Un planning signé avec le devis', 'Control+Enter');
}

async function makeTeam(page: Page): Promise<void> {
  const person = panel(page, 'Personne');
  const sale = ['Aucun profil de vente n’est décrit', 'Un segment n’a pas de mode de vente'];
  const rest = ['Un responsable n’a pas de fonction', 'Un responsable n’a pas d’équipe', ...sale];
  await follow(
    page,
    ['Il manque une deuxième personne', ...rest],
    page.getByRole('button', { name: 'Ajouter une personne' }),
  );
  await page.keyboard.press('Enter');
  await write(page, field(person, 'Nom'), 'Karim Benali');
  await field(person, 'Fonction').fill('Chargé d’affaires');
  await close(person);
  await follow(page, rest, field(person, 'Fonction'));
  await write(page, field(person, 'Fonction'), 'Dirigeante');
  await close(person);
  const team = person.getByRole('button', { name: 'Aucune' }).first();
  await follow(page, rest.slice(1), team);
  await pick(page, team, 'Nouvelle équipe');
  await expect(person.getByRole('button', { name: 'Nouvelle équipe' })).toBeVisible();
  await close(person);
  await follow(page, sale, page.getByRole('button', { name: 'Créer les trois profils courants' }));
  await page.keyboard.press('Enter');
  const cell = page.getByRole('grid', { name: 'Modes de vente par segment' }).getByRole('button').first();
  await follow(page, sale.slice(1), cell);
  await page.keyboard.press('p');
  await expect(cell).toHaveAccessibleName(/Principal/);
}

async function planActions(page: Page): Promise<void> {
  const action = panel(page, 'Détail de l’action');
  const budget = 'Il manque un budget';
  const create = page.getByRole('button', { name: /^Nouvelle action/ }).first();
  await follow(page, ['Il manque une action', 'Un objectif n’a pas d’action', budget], create);
  await missing(page).nth(1).click();
  const first = panel(page, 'Détail de l’objectif').getByRole('button', { name: 'Nouvelle action' });
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await write(page, field(action, 'Action'), 'Inviter vingt architectes à l’atelier');
  await close(action);
  const owner = action.getByRole('button', { name: 'À désigner' });
  const undated = 'Une action n’a pas d’échéance';
  await follow(page, ['Une action n’a pas de responsable', undated, budget], owner);
  await pick(page, owner, /^Claire Dubois/);
  await close(action);
  await follow(page, [undated, budget], field(action, 'Échéance'));
  await write(page, field(action, 'Échéance'), '30/06');
  await close(action);
  await follow(page, [budget], action.getByRole('button', { name: 'Ajouter une ligne' }));
  await page.keyboard.press('Enter');
  await field(action, 'Prévu').fill('6000');
  await page.keyboard.press('Enter');
  await close(action);
}

async function followUp(page: Page): Promise<void> {
  const kpi = panel(page, 'Détail de l’indicateur');
  await follow(page, ['Il manque un indicateur'], page.getByRole('button', { name: 'Choisir un premier indicateur' }));
  await page.keyboard.press('Enter');
  const catalogue = page.getByRole('dialog', { name: 'Ajouter un indicateur' });
  await catalogue.getByRole('searchbox').fill('volumes');
  await catalogue.getByRole('button', { name: 'Suivre cet indicateur' }).click();
  await close(kpi);
  const rest = ['Un indicateur n’a pas encore de valeur'];
  await follow(
    page,
    ['Un indicateur n’a pas de cible', ...rest],
    kpi.getByRole('button', { name: 'Répartir les cibles' }),
  );
  await page.keyboard.press('Enter');
  await field(page, 'Total de la période').fill('1 200');
  await page.getByRole('button', { name: 'Fixer les 12 cibles' }).click();
  await close(kpi);
  const entry = page.getByRole('textbox', { name: /^Volumes vendus/ }).first();
  await follow(page, rest, entry);
  await page.keyboard.type('95');
  await page.keyboard.press('Enter');
}

test('from a blank page to a complete small plan, by what the guide says is missing', async ({ page }) => {
  await openPlan(page);
  await writeStrategy(page);
  await nextStep(page, 'Concurrence');
  await compare(page);
  await nextStep(page, 'Objectifs');
  await setObjective(page);
  await nextStep(page, 'Cibles');
  await chooseTargets(page);
  await nextStep(page, 'Équipes');
  await makeTeam(page);
  await nextStep(page, 'Actions et budget');
  await planActions(page);
  await nextStep(page, 'Indicateurs');
  await followUp(page);
  await expect(page.getByText('Tout ce que Pactole peut vérifier est en place.')).toBeVisible();
  await expect(page.getByRole('navigation').getByText('7/7')).toBeVisible();
});
