import type { SectorContent } from '../schema.ts';
import { INDUSTRY_ACTIONS } from './actions/rules.ts';

/** A manufacturer that sells to other manufacturers: components, subcontracting, equipment, materials. */
export const INDUSTRY: SectorContent = {
  description: {
    fr: 'Un industriel sous-traitant, cent vingt personnes, 22 M€ de chiffre d’affaires, dont un tiers à l’export.',
    en: 'A manufacturer working for other manufacturers: a hundred and twenty people, €22m in revenue, a third of it exported.',
  },
  vision: {
    fr: 'Entrer plus tôt dans les projets de nos clients : être choisis sur le plan, pas sur le prix de la pièce.',
    en: 'To enter our customers’ projects earlier: to be chosen on the drawing, not on the price of the part.',
  },
  positioning: {
    fr: 'Le bureau d’études qui fabrique : une réponse technique en cinq jours, une présérie en quatre semaines.',
    en: 'The design office that manufactures: a technical answer in five days, a pre-series in four weeks.',
  },
  ambitions: [
    {
      key: 'design',
      title: {
        fr: 'Faire naître une commande sur trois au bureau d’études',
        en: 'See one order in three begin in the design office',
      },
      type: 'other',
      indicator: { fr: 'Commandes issues d’une étude vendue', en: 'Orders that follow a study that was sold' },
      unit: { fr: '%', en: '%' },
      baseline: 12,
      target: 33,
      inYears: 2,
    },
    {
      key: 'margin',
      title: { fr: 'Retrouver 26 % de marge brute', en: 'Bring the gross margin back to 26%' },
      type: 'margin',
      indicator: { fr: 'Marge brute', en: 'Gross margin' },
      unit: { fr: '%', en: '%' },
      baseline: 22,
      target: 26,
      inYears: 2,
    },
  ],
  segments: [
    {
      key: 'machines',
      name: { fr: 'Constructeurs de machines', en: 'Machine builders' },
      criteria: {
        fr: 'Bureau d’études en interne, séries de 50 à 2 000 pièces.',
        en: 'In-house design office, series of 50 to 2,000 parts.',
      },
      size: 210,
      share: 0.46,
      priority: 'high',
      color: 'blue',
      methods: ['face_to_face', 'event', 'visio'],
    },
    {
      key: 'medical',
      name: { fr: 'Équipements médicaux', en: 'Medical equipment' },
      criteria: {
        fr: 'Exigence de traçabilité, homologation de douze à dix-huit mois.',
        en: 'Traceability required, qualification takes twelve to eighteen months.',
      },
      size: 60,
      share: 0.16,
      priority: 'high',
      color: 'teal',
      methods: ['face_to_face', 'visio', 'partner'],
    },
    {
      key: 'accounts',
      name: { fr: 'Donneurs d’ordres historiques', en: 'Long-standing key accounts' },
      criteria: {
        fr: 'Dix clients, contrats-cadres, revue de prix annuelle.',
        en: 'Ten customers, framework contracts, a price review every year.',
      },
      size: 10,
      share: 0.38,
      priority: 'medium',
      color: 'grey',
      methods: ['face_to_face'],
    },
  ],
  personas: [
    {
      key: 'designer',
      segment: 'machines',
      name: { fr: 'Sandrine, responsable du bureau d’études', en: 'Sandra, head of design' },
      job: { fr: 'Responsable du bureau d’études', en: 'Head of the design office' },
      role: 'recommends',
      judgedOn: {
        fr: 'Le délai du prototype et le nombre de modifications.',
        en: 'Prototype lead time and the number of changes.',
      },
      goals: {
        fr: 'Un avis de fabricant avant de figer le plan.',
        en: 'A manufacturer’s view before the drawing is frozen.',
      },
      triggers: {
        fr: 'Une pièce qui ne se fabrique pas, un fournisseur en retard.',
        en: 'A part that cannot be made, a supplier running late.',
      },
      objections: { fr: '« Nos achats décident au prix. »', en: '“Our purchasing decides on price.”' },
    },
    {
      key: 'buyer',
      segment: 'accounts',
      name: { fr: 'Olivier, acheteur famille', en: 'Oliver, category buyer' },
      job: { fr: 'Acheteur', en: 'Buyer' },
      role: 'negotiates',
      judgedOn: { fr: 'Les gains annuels et zéro rupture.', en: 'Yearly savings and no shortage.' },
      goals: { fr: 'Moins de fournisseurs, des engagements écrits.', en: 'Fewer suppliers, written commitments.' },
      triggers: { fr: 'La revue annuelle, un incident qualité.', en: 'The yearly review, a quality incident.' },
      objections: { fr: '« Votre concurrent est 6 % moins cher. »', en: '“Your competitor is 6% cheaper.”' },
    },
  ],
  competitors: [
    {
      name: { fr: 'Le sous-traitant à bas coût', en: 'The low-cost subcontractor' },
      offer: { fr: 'Grandes séries, sur plan, sans étude.', en: 'Large series, to drawing, no design.' },
      priceIndex: 84,
      strengths: { fr: 'Prix, capacité.', en: 'Price, capacity.' },
      weaknesses: { fr: 'Six à huit semaines de délai, peu de modifications.', en: 'Six to eight weeks, few changes.' },
      threat: 4,
    },
    {
      name: { fr: 'Le confrère régional', en: 'The regional peer' },
      offer: { fr: 'Les mêmes procédés, sans bureau d’études.', en: 'The same processes, without a design office.' },
      priceIndex: 97,
      strengths: { fr: 'Réactif, connu des acheteurs.', en: 'Responsive, known to buyers.' },
      weaknesses: { fr: 'Ne répond pas aux dossiers médicaux.', en: 'Cannot answer medical files.' },
      threat: 3,
    },
  ],
  findings: [
    {
      key: 'design',
      quadrant: 'strength',
      title: { fr: 'Six ingénieurs qui répondent en cinq jours', en: 'Six engineers who answer in five days' },
      evidence: {
        fr: 'Délai médian des réponses techniques de l’an dernier.',
        en: 'Median delay of last year’s technical answers.',
      },
      weight: 5,
    },
    {
      key: 'certified',
      quadrant: 'strength',
      title: { fr: 'Atelier certifié pour le médical', en: 'Workshop certified for medical parts' },
      evidence: {
        fr: 'Certificat en cours, audit de renouvellement daté.',
        en: 'Certificate in force, renewal audit dated.',
      },
      weight: 4,
    },
    {
      key: 'late',
      quadrant: 'weakness',
      title: { fr: 'Consultés une fois le plan figé', en: 'Consulted once the drawing is frozen' },
      evidence: {
        fr: 'Huit demandes de prix sur dix arrivent avec un plan définitif.',
        en: 'Eight requests in ten arrive with a final drawing.',
      },
      weight: 5,
    },
    {
      key: 'ten',
      quadrant: 'weakness',
      title: { fr: 'Dix clients font 38 % du chiffre d’affaires', en: 'Ten customers make 38% of revenue' },
      evidence: { fr: 'Comptes du dernier exercice.', en: 'Accounts of the last financial year.' },
      weight: 4,
    },
    {
      key: 'near',
      quadrant: 'opportunity',
      title: { fr: 'Les constructeurs rapprochent leurs fournisseurs', en: 'Machine builders bring suppliers closer' },
      evidence: {
        fr: 'Quatre demandes de relocalisation cette année.',
        en: 'Four requests to move work back this year.',
      },
      weight: 4,
    },
    {
      key: 'energy',
      quadrant: 'threat',
      title: {
        fr: 'Énergie et matière : des prix qu’on ne peut plus tenir un an',
        en: 'Energy and materials: prices that cannot be held for a year',
      },
      evidence: { fr: 'Indices du secteur, contrats d’achat.', en: 'Sector indices, purchase contracts.' },
      weight: 4,
    },
  ],
  options: [
    {
      key: 'early',
      type: 'SO',
      title: {
        fr: 'Vendre l’étude avant la pièce aux constructeurs de machines',
        en: 'Sell design before parts to machine builders',
      },
      findings: ['design', 'near'],
    },
    {
      key: 'medical',
      type: 'SO',
      title: { fr: 'Ouvrir le médical avec la certification', en: 'Open the medical market with the certificate' },
      findings: ['certified', 'near'],
    },
    {
      key: 'index',
      type: 'ST',
      title: { fr: 'Indexer les contrats-cadres sur la matière', en: 'Index framework contracts on materials' },
      findings: ['design', 'energy'],
    },
  ],
  kpis: [
    {
      key: 'studies',
      name: { fr: 'Études vendues', en: 'Design studies sold' },
      definition: {
        fr: 'Études facturées à un nouveau projet, à la date de commande.',
        en: 'Studies invoiced for a new project, on the order date.',
      },
      unit: { fr: 'études', en: 'studies' },
      family: 'sales',
      aggregation: 'sum',
      decimals: 0,
    },
    {
      key: 'qualified',
      name: { fr: 'Clients médicaux homologués', en: 'Medical customers qualified' },
      definition: {
        fr: 'Clients qui nous ont inscrits dans leur dossier, cumul.',
        en: 'Customers that have us in their file, to date.',
      },
      unit: { fr: 'clients', en: 'customers' },
      family: 'customers',
      aggregation: 'last',
      decimals: 0,
    },
    {
      key: 'margin',
      name: { fr: 'Marge brute des contrats-cadres', en: 'Gross margin of framework contracts' },
      definition: {
        fr: 'Marge brute sur chiffre d’affaires des dix comptes.',
        en: 'Gross margin over revenue of the ten accounts.',
      },
      unit: { fr: '%', en: '%' },
      family: 'finance',
      aggregation: 'ratio',
      decimals: 1,
    },
  ],
  objectives: [
    {
      key: 'studies',
      title: {
        fr: 'Vendre 30 études à des constructeurs de machines d’ici la fin de l’exercice',
        en: 'Sell 30 design studies to machine builders by year end',
      },
      why: {
        fr: 'Onze vendues l’an dernier sans offre écrite ; sept sur onze ont mené à une série.',
        en: 'Eleven were sold last year without a written offer; seven of them led to a series.',
      },
      color: 'blue',
      kpi: 'studies',
      baseline: 11,
      target: 30,
      option: 'early',
      segment: 'machines',
      ambition: 'design',
      measure: 'sum',
      milestone: {
        month: 5,
        title: { fr: 'Treize études vendues avant l’été', en: 'Thirteen studies sold before the summer' },
      },
    },
    {
      key: 'medical',
      title: {
        fr: 'Être homologués chez 6 fabricants d’équipements médicaux d’ici la fin de l’exercice',
        en: 'Be qualified by 6 medical equipment makers by year end',
      },
      why: {
        fr: 'Deux dossiers acquis, trois en cours d’audit ; douze mois suffisent pour ceux qui sont ouverts avant mars.',
        en: 'Two are won, three are being audited; twelve months are enough for files opened before March.',
      },
      color: 'teal',
      kpi: 'qualified',
      baseline: 2,
      target: 6,
      option: 'medical',
      segment: 'medical',
      ambition: 'design',
      measure: 'level',
      milestone: { month: 5, title: { fr: 'Quatre audits passés sur six', en: 'Four audits out of six passed' } },
    },
    {
      key: 'margin',
      title: {
        fr: 'Porter à 24 % la marge brute des dix contrats-cadres d’ici la fin de l’exercice',
        en: 'Bring the gross margin of the ten framework contracts back to 24%',
      },
      why: {
        fr: '21 % depuis la hausse des matières ; trois points viennent de l’indexation déjà acceptée par deux clients.',
        en: '21% since materials rose; three points come from the indexing that two customers have already accepted.',
      },
      color: 'orange',
      kpi: 'margin',
      baseline: 21,
      target: 24,
      option: 'index',
      segment: 'accounts',
      ambition: 'margin',
      measure: 'level',
      milestone: { month: 4, title: { fr: 'Clause signée par cinq comptes', en: 'Clause signed by five accounts' } },
    },
  ],
  actions: INDUSTRY_ACTIONS,
};
