import type { COLORS } from '../../../catalogue/schema.ts';
import type { Text } from '../../schema.ts';
import type { PersonContent, PersonKey, TagKey, TeamKey } from '../schema.ts';

/** The fictional company of the example. */
export const COMPANY = 'Verdier Automation';

/** Whole euros: what general management set aside, about 1.8 % of the revenue planned for the year. */
export const ENVELOPE = 255_000;
export const PLANNED_REVENUE = 14_200_000;
/** Gross margin on revenue, over the year: what the indicator aims at from month to month. */
export const PLANNED_MARGIN = 0.32;

export const PLAN_NAME: Text = { fr: 'Plan commercial', en: 'Sales plan' };

export const PLAN_DESCRIPTION: Text = {
  fr: `Verdier Automation conçoit, rénove et maintient des lignes de production pour les PME industrielles : 85 personnes à Saint-Priest, près de Lyon, 13,1 M€ de chiffre d’affaires l’an dernier. Trois métiers : automatisation et rétrofit de lignes, contrats de maintenance, et Capteo, la maintenance prédictive par capteurs, vendue en abonnement.

Cap de l’année : devenir le premier nom que citent les PME d’Auvergne-Rhône-Alpes quand une ligne s’arrête. 38 nouveaux clients, 94 % de contrats renouvelés, 120 leads qualifiés par trimestre et un cycle de vente raccourci de quinze jours.

Enveloppe votée par la direction : 255 000 €, soit 1,8 % du chiffre d’affaires prévu (14,2 M€). Montants hors taxes.`,
  en: `Verdier Automation designs, refits and maintains production lines for small and mid-sized manufacturers: 85 people in Saint-Priest, near Lyon, with revenue of €13.1m last year. Three lines of business: line automation and retrofit, maintenance contracts, and Capteo, sensor-based predictive maintenance sold by subscription.

Course for the year: be the first name that manufacturers in Auvergne-Rhône-Alpes mention when a line stops. 38 new customers, 94% of contracts renewed, 120 qualified leads a quarter and a sales cycle fifteen days shorter.

Budget approved by general management: €255,000, or 1.8% of planned revenue (€14.2m). All amounts exclude VAT.`,
};

export const TEAMS: Record<TeamKey, { name: Text; parent: TeamKey | null }> = {
  board: { name: { fr: 'Direction', en: 'General management' }, parent: null },
  sales: { name: { fr: 'Direction commerciale', en: 'Sales' }, parent: 'board' },
  hunting: { name: { fr: 'Conquête PME', en: 'New business' }, parent: 'sales' },
  keyAccounts: { name: { fr: 'Grands comptes et fidélisation', en: 'Key accounts and retention' }, parent: 'sales' },
  marketing: { name: { fr: 'Marketing', en: 'Marketing' }, parent: 'sales' },
  service: { name: { fr: 'Service client', en: 'Customer service' }, parent: 'board' },
  finance: { name: { fr: 'Administration et finance', en: 'Finance and administration' }, parent: 'board' },
};

export const PEOPLE: Record<PersonKey, PersonContent> = {
  philippe: {
    name: 'Philippe Verdier',
    email: 'philippe.verdier@verdier-automation.example',
    jobTitle: { fr: 'Président', en: 'Chief executive' },
    department: 'direction',
    role: 'reader',
    team: 'board',
    manager: null,
    leads: true,
  },
  // The person for whom the example is made plays her part.
  claire: {
    name: 'Claire Dubois',
    email: 'claire.dubois@verdier-automation.example',
    jobTitle: { fr: 'Directrice commerciale', en: 'Sales director' },
    department: 'sales',
    role: 'owner',
    team: 'sales',
    manager: 'philippe',
    leads: true,
  },
  julien: {
    name: 'Julien Moreau',
    email: 'julien.moreau@verdier-automation.example',
    jobTitle: { fr: 'Chef des ventes PME', en: 'Sales manager, new business' },
    department: 'sales',
    role: 'editor',
    team: 'hunting',
    manager: 'claire',
    leads: true,
  },
  thomas: {
    name: 'Thomas Petit',
    email: 'thomas.petit@verdier-automation.example',
    jobTitle: { fr: 'Commercial chasseur, Auvergne-Rhône-Alpes', en: 'Field sales (hunter), Auvergne-Rhône-Alpes' },
    department: 'sales',
    role: 'contributor',
    team: 'hunting',
    manager: 'julien',
  },
  lucas: {
    name: 'Lucas Fontaine',
    email: 'lucas.fontaine@verdier-automation.example',
    jobTitle: { fr: 'Téléprospecteur (SDR)', en: 'Sales development representative' },
    department: 'sales',
    role: 'contributor',
    team: 'hunting',
    manager: 'julien',
  },
  marc: {
    name: 'Marc Lefèvre',
    email: 'marc.lefevre@verdier-automation.example',
    jobTitle: { fr: 'Responsable grands comptes', en: 'Key account manager' },
    department: 'sales',
    role: 'editor',
    team: 'keyAccounts',
    manager: 'claire',
    leads: true,
  },
  elodie: {
    name: 'Élodie Marchand',
    email: 'elodie.marchand@verdier-automation.example',
    jobTitle: { fr: 'Commerciale fidélisation', en: 'Account manager (farmer)' },
    department: 'sales',
    role: 'contributor',
    team: 'keyAccounts',
    manager: 'marc',
  },
  mehdi: {
    name: 'Mehdi Benali',
    email: 'mehdi.benali@verdier-automation.example',
    jobTitle: { fr: 'Responsable partenariats et CRM', en: 'Partnerships and CRM manager' },
    department: 'sales',
    role: 'editor',
    team: 'sales',
    manager: 'claire',
  },
  ines: {
    name: 'Inès Garcia',
    email: 'ines.garcia@verdier-automation.example',
    jobTitle: { fr: 'Responsable marketing', en: 'Marketing manager' },
    department: 'marketing',
    role: 'editor',
    team: 'marketing',
    manager: 'claire',
    leads: true,
  },
  camille: {
    name: 'Camille Roussel',
    email: 'camille.roussel@verdier-automation.example',
    jobTitle: { fr: 'Chargée de communication digitale', en: 'Digital communications officer' },
    department: 'marketing',
    role: 'contributor',
    team: 'marketing',
    manager: 'ines',
  },
  sophie: {
    name: 'Sophie Laurent',
    email: 'sophie.laurent@verdier-automation.example',
    jobTitle: { fr: 'Responsable service client', en: 'Customer service manager' },
    department: 'customer_service',
    role: 'contributor',
    team: 'service',
    manager: 'philippe',
    leads: true,
  },
  isabelle: {
    name: 'Isabelle Perrin',
    email: 'isabelle.perrin@verdier-automation.example',
    jobTitle: { fr: 'Responsable administrative et financière', en: 'Head of finance and administration' },
    department: 'finance',
    role: 'contributor',
    team: 'finance',
    manager: 'philippe',
    leads: true,
  },
  // The two hires of action EQ-01.
  hugo: {
    name: 'Hugo Lambert',
    email: 'hugo.lambert@verdier-automation.example',
    jobTitle: { fr: 'Ingénieur d’affaires, Ouest', en: 'Sales engineer, West' },
    department: 'sales',
    role: 'contributor',
    team: 'hunting',
    manager: 'julien',
    hired: {
      on: '07-15',
      post: { fr: 'Poste Nantes', en: 'Nantes post' },
      postTitle: { fr: 'Ingénieur d’affaires, Ouest', en: 'Sales engineer, West' },
    },
  },
  nora: {
    name: 'Nora Delattre',
    email: 'nora.delattre@verdier-automation.example',
    jobTitle: { fr: 'Ingénieure d’affaires, Nord', en: 'Sales engineer, North' },
    department: 'sales',
    role: 'contributor',
    team: 'hunting',
    manager: 'julien',
    hired: {
      on: '08-17',
      post: { fr: 'Poste Lille', en: 'Lille post' },
      postTitle: { fr: 'Ingénieur d’affaires, Nord', en: 'Sales engineer, North' },
    },
  },
};

export const TAGS: Record<TagKey, { name: Text; color: (typeof COLORS)[number] }> = {
  capteo: { name: { fr: 'Capteo', en: 'Capteo' }, color: 'blue' },
  sme: { name: { fr: 'PME industrielles', en: 'Mid-sized manufacturers' }, color: 'teal' },
  keyAccounts: { name: { fr: 'Grands comptes', en: 'Key accounts' }, color: 'violet' },
  food: { name: { fr: 'Agroalimentaire', en: 'Food industry' }, color: 'green' },
  plastics: { name: { fr: 'Plasturgie', en: 'Plastics' }, color: 'orange' },
  region: { name: { fr: 'Auvergne-Rhône-Alpes', en: 'Auvergne-Rhône-Alpes' }, color: 'grey' },
  committee: { name: { fr: 'Point en comité', en: 'For the committee' }, color: 'yellow' },
};
