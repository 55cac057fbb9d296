/**
 * The words the check of an objective knows, folded (no accents, lower case), French and English together since people mix
 * them. A word that ends in `*` stands for all that begin so.
 */
const list = (...lines: string[]) => lines.join(' ').split(' ');

/** Verbs of change and of effort, and the nouns made of them. */
export const CHANGE = list(
  'augment* accroi* accru* hauss* progress* croissance develop* dvlp* dvp* relever elever porter portons passer passons',
  'passage atteindre atteignons atteinte obtenir obtention gagner gagnons gain gains conquer* conquete reconquer*',
  'reconquete recuper* signer signons signature signatures vendre vendons realis* generer generons generation creer creons',
  'creation lancer lancons lancement ouvrir ouvrons ouverture recrut* embauch* former formons fidelis* retenir retention',
  'maintenir maintenons maintien conserv* garder preserv* reduire reduis* reduction diminu* baiss* abaiss* limiter',
  'raccourc* diviser doubl* tripl* quadrupl* multipli* convertir transformer acceler* amelior* optimis* renforc* dynamis*',
  'boost* maximis* consolid* stabilis* securis* remporter deployer deploiement implant* installer penetrer penetration',
  'diversifi* digitalis* automatis* participer participation organis* animer tenir mettre mise etre devenir faire reussir',
  'reussite rester positionner construire constituer qualifier identifier relanc* reactiv* rencontrer visiter equiper',
  'migrer basculer exporter prospecter prospection commercialis* referencer referencement simplifi* structurer fluidifi*',
  'rentabilis* redress* negoci* livrer lever collecter publier inviter finaliser elargir etendre extension expansion',
  'renouveler renouvelons prendre rajeuni* grimper basculer additionnel* supplementaire* additional extra shift ramp become save earn',
  'ramen* supprim* elimin* remove removing acquerir acquisition capter seduire convaincre decrocher attirer regagner rattraper depasser monter montee descendre',
  'increas* grow* grew rais* rise lift* uplift boost* improv* enhanc* optimi* strengthen* expand* extend build win wins',
  'winning gain gaining acquir* secure sign signs signing close closing sell selling generat* creat* launch* open opening',
  'hire hiring recruit* train retain* retention keep maintain* hold protect reduc* cut cuts cutting lower* decreas* shorten*',
  'limit halv* doubl* tripl* quadrupl* multipl* convert accelerat* speed reach* achiev* attain* hit hits get make be become',
  'deliver run exhibit attend organi* host enter break penetrat* move bring take drive push turn reactivat* recover regain*',
  'diversif* roll rollout deploy* implement* establish set renew upsell cross-sell migrate publish book position stabili*',
  'consolidat* simplif* streamlin* maximi* equip visit meet prospecting attract beat exceed outgrow scale shrink trim halve',
);

/** Common verbs in full, to recognise them under a slip of the keyboard. */
export const OFTEN_TYPED = list(
  'augmenter accroitre developper atteindre ameliorer optimiser renforcer reduire diminuer gagner conquerir fideliser lancer',
  'generer realiser obtenir recruter maintenir increase develop improve reduce achieve maintain generate strengthen launch',
  'recruit convert decrease optimise optimize acquire deliver',
);

/** What says « better » without saying how much. */
export const VAGUE = list(
  'amelior* optimis* mieux meilleur* renforc* dynamis* boost* maximis* perfectionn* consolid* valoris* davantage fluidifi*',
  'improv* better best enhanc* optimi* strengthen* maximi* streamlin* leverage*',
);

/** Verbs of the trade that say by themselves what it is about. */
export const SELF_CONTAINED = list(
  'vendre vendons recrut* embauch* prospecter exporter sell selling hire hiring recruit*',
);

/** Less is better. */
export const DOWNWARDS = list(
  'reduire reduis* reduction diminu* baiss* abaiss* raccourc* limiter diviser supprim* elimin* remove attrition churn delai* impayes reclamations',
  'reduc* cut cuts cutting lower* decreas* shorten* halv* overdue turnaround complaints shrink trim descendre',
);

/** Measures of which less is better, as indicators are named. */
export const LESS_IS_BETTER = list(
  'cycle* attrition churn delai* impayes reclamations cout* cost* dso turnaround complaints overdue',
);

/** More is better. */
export const UPWARDS = list(
  'augment* accroi* hauss* progress* croissance gagner gain gains increas* grow* rais* lift* boost* doubl* tripl*',
);

/** Segments, sectors, territories, offers and channels: to whom, where, with what. */
export const PERIMETER = list(
  'pme pmi pme/eti eti tpe tpme smb smbs sme smes midmarket mid-market mid-sized b2b b2c btob btoc grossiste* revendeur*',
  'industri* agroaliment* agro-aliment* alimentaire* sante medic* hopita* pharma* batiment btp automobile* aeronaut* logisti*',
  'transporteur* hotel* restaura* touris* banque* bancaire* assur* collectivit* energie* chimi* textile* luxe cosmet* agricol*',
  'agriculture viti* vinicole* ecole* universit* immobili* retail* gms chr e-commerce ecommerce artisan* commercant*',
  'pharmacie* notaire* avocat* syndic* promoteur* food healthcare hospital* manufactur* automotive aerospace logistics',
  'restaurant* banking insurance utilities chemical* construction supermarket* school* farm* lawyer* accountant* dentist*',
  'daf dsi drh dg cfo cfos cio cios ceo ceos acheteur* buyer* procurement abonne* subscriber* inactif* inactive premium',
  'franchise* region* zone* secteur* territoire* departement* national* international* export* france francais* idf paca',
  'europe* dach benelux iberi* nordic* emea apac usa uk bretagne normandie occitanie aquitaine alsace lorraine auvergne rhone*',
  'provence corse sud-ouest sud-est nord-ouest nord-est suisse allemagne belgique espagne italie maroc afrique territory',
  'scotland wales ireland england midlands maintenance telemaintenance contrat* contract* abonnement* subscription* gamme*',
  'range modele* model offre* offer offering solution* formule* pack packs licence* license* module* accessoire* consommable*',
  'robot* pompe* pump pumps cuisine* kitchen* formation* training audit audits conseil* consulting logiciel* software saas',
  'machine* vehicule* vehicle* retrofit bio organic pieces spare capteur* sensor* boutique* magasin* store stores shop shops',
  'web website online marketplace* site',
);

/** Words whose company makes a perimeter. */
export const PERIMETER_PHRASES =
  /\b(grands? comptes?|comptes? (?:strategiques?|cles?|majeurs?)|(?:key|strategic|large|named) accounts?|small (?:firms?|business(?:es)?|compan(?:y|ies))|class(?:e)? [abc]|clients? [abc]|grand est|hauts de france|pays de la loire|centre val de loire|ile de france|en ligne|secteur public|public sector|points? de vente|(?:north|south) ?(?:west|east)|professions? liberales?)\b/;

/** What an objective is often counted in. */
export const INDICATORS = list(
  'ca chiffre affaires marge* taux tx panier nps leads lead prospects clients client devis commandes ventes pdm part parts rdv',
  'rendez-vous visites delai* churn attrition notoriete satisfaction abonnes contrats dso impayes encours portefeuille pipe',
  'pipeline volume volumes reachat revenue revenues rev turnover margin* rate rates share basket customers customer quotes',
  'orders meetings sales accounts retention renewals renewal awareness listings win-rate conversion growth contracts',
);

/** Where a figure comes from. */
export const SOURCES = list(
  'source sources crm erp salesforce hubspot sellsy pipedrive dynamics sap sage cegid odoo zoho caisse till comptabilite compta',
  'accounting enquete* survey* barometre analytics ga4 facturation invoicing reporting dashboard nielsen',
);

/** What follows a preposition without narrowing anything. */
export const GENERAL = list(
  'clients client clientele prospects prospect marche marches ventes equipe equipes commerciaux tous toutes ensemble reseaux',
  'sociaux temps futur cadre delais plan ligne ventes market markets sales customers customer people team teams everyone',
  'social media general total time full line order place quality value periode annee year years mois month months trimestre',
  'quarter semestre business activite entreprise company societe process offre monde world terme total moyenne average cours',
);

/** Words that carry no meaning here. */
export const EMPTY = new Set(
  list(
    'le la les l un une des de du d au aux a en et ou dans sur sous pour par avec sans chez vers aupres notre nos votre vos leur',
    'leurs mon ma mes son sa ses ce cet cette ces que qui plus moins tres tout tous toute toutes nous on il veut voulons devons',
    'souhaitons faut est sont ici avant apres fin debut mi courant y compris environ voire ainsi se s qu n c',
    'the an of in on to for by with from at our your their its we want wish need will are is this that these more less than last',
    'and or up as into back out so all very within before end early mid late year next around about per it',
  ),
);

/** Recognises a word of a list, exactly or by how it begins. */
export function wordMatcher(words: readonly string[]): (word: string) => boolean {
  const whole = new Set(words.filter((word) => !word.endsWith('*')));
  const beginnings = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const known = new Map<string, string[]>();
  for (const beginning of beginnings)
    known.set(beginning.slice(0, 3), [...(known.get(beginning.slice(0, 3)) ?? []), beginning]);
  return (word) =>
    whole.has(word) || (known.get(word.slice(0, 3)) ?? []).some((beginning) => word.startsWith(beginning));
}
