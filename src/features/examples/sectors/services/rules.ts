import type { SectorContent } from '../schema.ts';
import { SERVICES_ACTIONS } from './actions/rules.ts';

/** A firm that sells services to companies: maintenance of buildings, IT, advice, cleaning, security, training. */
export const SERVICES: SectorContent = {
  description: {
    fr: 'Un prestataire de services aux entreprises, quarante personnes, 4,5 M€ de chiffre d’affaires, dont la moitié en contrats récurrents.',
    en: 'A company serving other companies: forty people, €4.5m in revenue, half of it under recurring contracts.',
  },
  vision: {
    fr: 'Être le prestataire que les dirigeants de PME de notre région appellent en premier, parce qu’ils savent d’avance ce qui sera fait, quand et à quel prix.',
    en: 'To be the supplier that heads of mid-sized firms in our region call first, because they know beforehand what will be done, when and for how much.',
  },
  positioning: {
    fr: 'Ni le moins cher ni le plus gros : celui qui s’engage par écrit sur un délai et un résultat, avec un interlocuteur unique.',
    en: 'Neither the cheapest nor the largest: the one that commits in writing to a deadline and a result, with a single contact.',
  },
  ambitions: [
    {
      key: 'first',
      title: {
        fr: 'Premier prestataire des PME de 50 à 250 salariés de la région',
        en: 'First supplier of firms of 50 to 250 people in the region',
      },
      type: 'segment_leader',
      indicator: { fr: 'Part de marché du segment', en: 'Market share of the segment' },
      unit: { fr: '%', en: '%' },
      baseline: 8,
      target: 15,
      inYears: 3,
    },
    {
      key: 'recurring',
      title: {
        fr: 'Quatre cinquièmes du chiffre d’affaires sous contrat annuel',
        en: 'Four fifths of revenue under yearly contracts',
      },
      type: 'other',
      indicator: { fr: 'Chiffre d’affaires sous contrat', en: 'Revenue under contract' },
      unit: { fr: '%', en: '%' },
      baseline: 62,
      target: 80,
      inYears: 2,
    },
  ],
  segments: [
    {
      key: 'mid',
      name: { fr: 'PME de 50 à 250 salariés', en: 'Mid-sized firms, 50 to 250 people' },
      criteria: {
        fr: 'Un responsable des achats ou des services généraux, un contrat annuel possible.',
        en: 'A purchasing or facilities manager; an annual contract is possible.',
      },
      size: 320,
      share: 0.55,
      priority: 'high',
      color: 'blue',
      methods: ['face_to_face', 'phone', 'visio'],
    },
    {
      key: 'sites',
      name: { fr: 'Groupes à plusieurs sites', en: 'Groups with several sites' },
      criteria: {
        fr: 'Trois sites au moins dans la région, appel d’offres tous les trois ans.',
        en: 'At least three sites in the region, a tender every three years.',
      },
      size: 45,
      share: 0.3,
      priority: 'high',
      color: 'violet',
      methods: ['face_to_face', 'event'],
    },
    {
      key: 'small',
      name: { fr: 'Petites entreprises', en: 'Small firms' },
      criteria: {
        fr: 'Moins de 50 salariés, une demande ponctuelle, une décision en une semaine.',
        en: 'Under 50 people, a one-off request, decided within a week.',
      },
      size: 1400,
      share: 0.15,
      priority: 'low',
      color: 'grey',
      methods: ['phone', 'email'],
    },
  ],
  personas: [
    {
      key: 'facilities',
      segment: 'mid',
      name: { fr: 'Hélène, responsable des services généraux', en: 'Helen, facilities manager' },
      job: { fr: 'Responsable des services généraux', en: 'Facilities manager' },
      role: 'recommends',
      judgedOn: {
        fr: 'Pas d’incident, pas de plainte, un budget tenu.',
        en: 'No incident, no complaint, a budget that holds.',
      },
      goals: {
        fr: 'Un seul numéro à appeler, et des preuves à montrer à sa direction.',
        en: 'One number to call, and evidence to show management.',
      },
      triggers: {
        fr: 'Une intervention ratée du prestataire en place, un déménagement, un audit.',
        en: 'A job botched by the current supplier, a move, an audit.',
      },
      objections: {
        fr: '« Changer en cours d’année, c’est du travail pour moi. »',
        en: '“Changing in mid-year means work for me.”',
      },
    },
    {
      key: 'owner',
      segment: 'small',
      name: { fr: 'Karim, dirigeant', en: 'Karim, owner' },
      job: { fr: 'Gérant', en: 'Managing director' },
      role: 'decides',
      judgedOn: { fr: 'La trésorerie du mois.', en: 'This month’s cash.' },
      goals: { fr: 'Que ce soit fait sans qu’il ait à s’en occuper.', en: 'To have it done without looking after it.' },
      triggers: { fr: 'La recommandation d’un confrère.', en: 'A fellow owner’s recommendation.' },
      objections: { fr: '« Je n’ai pas besoin d’un contrat. »', en: '“I don’t need a contract.”' },
    },
  ],
  competitors: [
    {
      name: { fr: 'Le grand national', en: 'The national group' },
      offer: {
        fr: 'Contrats-cadres, tous les métiers, partout en France.',
        en: 'Framework contracts, every trade, nationwide.',
      },
      priceIndex: 112,
      strengths: {
        fr: 'Référencé dans les groupes, commerciaux nombreux.',
        en: 'On the groups’ lists, many salespeople.',
      },
      weaknesses: { fr: 'Les interlocuteurs changent tous les ans.', en: 'Contacts change every year.' },
      threat: 4,
    },
    {
      name: { fr: 'L’indépendant voisin', en: 'The independent next door' },
      offer: { fr: 'Interventions au coup par coup, à l’heure.', en: 'One-off jobs, by the hour.' },
      priceIndex: 82,
      strengths: { fr: 'Disponible tout de suite, connu de tous.', en: 'Available at once, known to everyone.' },
      weaknesses: { fr: 'Seul : une absence et tout s’arrête.', en: 'Alone: one absence and everything stops.' },
      threat: 2,
    },
  ],
  findings: [
    {
      key: 'retention',
      quadrant: 'strength',
      title: { fr: 'Neuf contrats sur dix renouvelés', en: 'Nine contracts in ten renewed' },
      evidence: {
        fr: 'À remplacer par votre taux des trois dernières années.',
        en: 'To be replaced by your rate over the last three years.',
      },
      weight: 5,
    },
    {
      key: 'team',
      quadrant: 'strength',
      title: {
        fr: 'Des techniciens présents depuis plus de cinq ans',
        en: 'Technicians who have been here over five years',
      },
      evidence: {
        fr: 'Ancienneté moyenne au dernier bilan social.',
        en: 'Average seniority in the latest staff report.',
      },
      weight: 4,
    },
    {
      key: 'prospecting',
      quadrant: 'weakness',
      title: { fr: 'Pas de prospection régulière', en: 'No regular prospecting' },
      evidence: {
        fr: 'Les nouveaux clients viennent du bouche-à-oreille.',
        en: 'New customers come by word of mouth.',
      },
      weight: 5,
    },
    {
      key: 'top',
      quadrant: 'weakness',
      title: { fr: 'Cinq clients font 40 % du chiffre d’affaires', en: 'Five customers make 40% of revenue' },
      evidence: { fr: 'Comptes du dernier exercice.', en: 'Accounts of the last financial year.' },
      weight: 4,
    },
    {
      key: 'outsourcing',
      quadrant: 'opportunity',
      title: {
        fr: 'Les PME externalisent ce qu’elles n’arrivent plus à recruter',
        en: 'Mid-sized firms outsource what they can no longer hire for',
      },
      evidence: { fr: 'Offres d’emploi non pourvues chez nos prospects.', en: 'Vacancies unfilled at our prospects.' },
      weight: 4,
    },
    {
      key: 'tenders',
      quadrant: 'threat',
      title: { fr: 'Les groupes regroupent leurs achats au siège', en: 'Groups centralise purchasing at head office' },
      evidence: { fr: 'Deux clients l’ont annoncé cette année.', en: 'Two customers announced it this year.' },
      weight: 4,
    },
  ],
  options: [
    {
      key: 'promise',
      type: 'SO',
      title: {
        fr: 'Vendre l’engagement écrit aux PME qui externalisent',
        en: 'Sell the written commitment to firms that outsource',
      },
      findings: ['retention', 'outsourcing'],
    },
    {
      key: 'hunt',
      type: 'WO',
      title: { fr: 'Installer une prospection hebdomadaire', en: 'Set up weekly prospecting' },
      findings: ['prospecting', 'outsourcing'],
    },
    {
      key: 'spread',
      type: 'WT',
      title: {
        fr: 'Réduire le poids des cinq premiers clients',
        en: 'Reduce the weight of the five largest customers',
      },
      findings: ['top', 'tenders'],
    },
  ],
  kpis: [
    {
      key: 'contracts',
      name: { fr: 'Contrats annuels signés', en: 'Annual contracts signed' },
      definition: {
        fr: 'Nouveaux contrats récurrents, à la date de signature.',
        en: 'New recurring contracts, on the date they are signed.',
      },
      unit: { fr: 'contrats', en: 'contracts' },
      family: 'sales',
      aggregation: 'sum',
      decimals: 0,
    },
    {
      key: 'renewal',
      name: { fr: 'Taux de renouvellement', en: 'Renewal rate' },
      definition: {
        fr: 'Contrats renouvelés sur contrats arrivés à échéance.',
        en: 'Contracts renewed over contracts that came to term.',
      },
      unit: { fr: '%', en: '%' },
      family: 'customers',
      aggregation: 'ratio',
      decimals: 1,
    },
    {
      key: 'meetings',
      name: { fr: 'Rendez-vous de découverte', en: 'First meetings' },
      definition: {
        fr: 'Premiers rendez-vous tenus avec un prospect de la cible.',
        en: 'First meetings held with a prospect of the target.',
      },
      unit: { fr: 'rendez-vous', en: 'meetings' },
      family: 'activity',
      aggregation: 'sum',
      decimals: 0,
    },
  ],
  objectives: [
    {
      key: 'win',
      title: {
        fr: 'Signer 18 contrats annuels avec des PME de 50 à 250 salariés d’ici la fin de l’exercice',
        en: 'Sign 18 annual contracts with firms of 50 to 250 people by year end',
      },
      why: {
        fr: 'Douze signés l’an dernier sans prospection ; deux demi-journées par semaine en ajoutent six au taux de transformation actuel.',
        en: 'Twelve were signed last year without prospecting; two half-days a week add six at the current conversion rate.',
      },
      color: 'blue',
      kpi: 'contracts',
      baseline: 12,
      target: 18,
      option: 'promise',
      segment: 'mid',
      ambition: 'first',
      measure: 'sum',
      milestone: {
        month: 5,
        title: { fr: 'Huit contrats signés à mi-année', en: 'Eight contracts signed by mid-year' },
      },
    },
    {
      key: 'keep',
      title: { fr: 'Renouveler 93 % des contrats arrivés à échéance', en: 'Renew 93% of contracts that come to term' },
      why: {
        fr: 'Les trois départs de l’an dernier étaient annoncés par une réclamation restée sans réponse.',
        en: 'Last year’s three departures were announced by a complaint that nobody answered.',
      },
      color: 'green',
      kpi: 'renewal',
      baseline: 90,
      target: 93,
      option: 'spread',
      ambition: 'recurring',
      measure: 'level',
      milestone: {
        month: 5,
        title: { fr: 'Tous les bilans du second semestre datés', en: 'All reviews of the second half dated' },
      },
    },
    {
      key: 'meet',
      title: {
        fr: 'Tenir 180 rendez-vous de découverte avec des PME de 50 à 250 salariés dans l’année',
        en: 'Hold 180 first meetings with firms of 50 to 250 people in the year',
      },
      why: {
        fr: 'Un rendez-vous sur dix devient un contrat : il en faut 180 pour en signer 18.',
        en: 'One meeting in ten becomes a contract: 180 are needed to sign 18.',
      },
      color: 'orange',
      kpi: 'meetings',
      baseline: 70,
      target: 180,
      option: 'hunt',
      segment: 'mid',
      ambition: 'first',
      measure: 'sum',
      milestone: { month: 5, title: { fr: '85 rendez-vous tenus à mi-année', en: '85 meetings held by mid-year' } },
    },
  ],
  actions: SERVICES_ACTIONS,
};
