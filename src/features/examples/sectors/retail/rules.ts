import type { SectorContent } from '../schema.ts';
import { RETAIL_ACTIONS } from './actions/rules.ts';

/** A network of shops: equipment, fashion, food, opticians, gardening, do-it-yourself. */
export const RETAIL: SectorContent = {
  description: {
    fr: 'Un réseau de douze magasins et un site marchand, quatre-vingt-dix personnes, 14 M€ de chiffre d’affaires.',
    en: 'A network of twelve shops and an online store: ninety people, €14m in revenue.',
  },
  vision: {
    fr: 'Que chaque habitant à vingt minutes d’un magasin nous connaisse, et que ceux qui sont venus une fois reviennent dans l’année.',
    en: 'That everyone living within twenty minutes of a shop knows us, and that whoever came once comes back within the year.',
  },
  positioning: {
    fr: 'Le conseil d’un spécialiste au prix du marché, en magasin le jour même ou chez soi le lendemain.',
    en: 'A specialist’s advice at the market price, in the shop today or at home tomorrow.',
  },
  ambitions: [
    {
      key: 'loyal',
      title: {
        fr: 'Deux clients sur trois qui achètent au moins deux fois par an',
        en: 'Two customers in three who buy at least twice a year',
      },
      type: 'other',
      indicator: { fr: 'Clients qui reviennent dans l’année', en: 'Customers who come back within the year' },
      unit: { fr: '%', en: '%' },
      baseline: 51,
      target: 66,
      inYears: 2,
    },
    {
      key: 'area',
      title: {
        fr: 'Première enseigne spécialisée à vingt minutes de chaque magasin',
        en: 'First specialist within twenty minutes of every shop',
      },
      type: 'market_share',
      indicator: { fr: 'Part de marché de la zone', en: 'Market share of the area' },
      unit: { fr: '%', en: '%' },
      baseline: 14,
      target: 20,
      inYears: 3,
    },
  ],
  segments: [
    {
      key: 'families',
      name: { fr: 'Familles des environs', en: 'Local families' },
      criteria: {
        fr: 'À moins de vingt minutes d’un magasin, deux achats par an au moins.',
        en: 'Within twenty minutes of a shop, at least two purchases a year.',
      },
      size: 68_000,
      share: 0.58,
      priority: 'high',
      color: 'blue',
      methods: ['face_to_face', 'email', 'social'],
    },
    {
      key: 'loyal',
      name: { fr: 'Porteurs de la carte', en: 'Card holders' },
      criteria: {
        fr: 'Carte active : un achat dans les douze derniers mois.',
        en: 'Active card: one purchase in the last twelve months.',
      },
      size: 21_000,
      share: 0.3,
      priority: 'high',
      color: 'green',
      methods: ['face_to_face', 'email', 'phone'],
    },
    {
      key: 'trade',
      name: { fr: 'Professionnels et associations', en: 'Trade customers and clubs' },
      criteria: { fr: 'Achètent sur facture, avec un compte ouvert.', en: 'Buy on invoice, with an open account.' },
      size: 900,
      share: 0.12,
      priority: 'medium',
      color: 'orange',
      methods: ['face_to_face', 'phone', 'partner'],
    },
  ],
  personas: [
    {
      key: 'parent',
      segment: 'families',
      name: { fr: 'Julie, deux enfants', en: 'Julie, two children' },
      job: { fr: 'Salariée', en: 'Employee' },
      role: 'decides',
      judgedOn: { fr: 'Le budget du mois et le temps du samedi.', en: 'The month’s budget and Saturday’s time.' },
      goals: {
        fr: 'Trouver le bon produit en une visite, sans se tromper.',
        en: 'Find the right product in one visit, without a mistake.',
      },
      triggers: { fr: 'La rentrée, un anniversaire, une panne.', en: 'Back to school, a birthday, a breakdown.' },
      objections: { fr: '« Je l’ai vu moins cher en ligne. »', en: '“I saw it cheaper online.”' },
    },
    {
      key: 'club',
      segment: 'trade',
      name: { fr: 'Marc, président d’association', en: 'Marc, chair of a local club' },
      job: { fr: 'Président bénévole', en: 'Volunteer chair' },
      role: 'decides',
      judgedOn: {
        fr: 'La satisfaction des adhérents et les comptes de l’année.',
        en: 'Members’ satisfaction and the year’s accounts.',
      },
      goals: { fr: 'Être livré à temps, payer à trente jours.', en: 'To be delivered on time and pay at thirty days.' },
      triggers: { fr: 'Le début de saison.', en: 'The start of the season.' },
      objections: { fr: '« Je dois passer trois devis. »', en: '“I need three quotes.”' },
    },
  ],
  competitors: [
    {
      name: { fr: 'La grande enseigne de la zone', en: 'The large chain in the retail park' },
      offer: {
        fr: 'Toutes les familles de produits, promotions permanentes.',
        en: 'Every product family, constant promotions.',
      },
      priceIndex: 94,
      strengths: { fr: 'Parking, notoriété, prix d’appel.', en: 'Parking, fame, loss leaders.' },
      weaknesses: { fr: 'Personne pour conseiller.', en: 'Nobody to give advice.' },
      threat: 4,
    },
    {
      name: { fr: 'Le site spécialisé', en: 'The specialist website' },
      offer: { fr: 'Tout le catalogue, livré en 48 heures.', en: 'The whole catalogue, delivered in 48 hours.' },
      priceIndex: 90,
      strengths: { fr: 'Profondeur de gamme, avis clients.', en: 'Depth of range, customer reviews.' },
      weaknesses: { fr: 'Retours compliqués, rien à essayer.', en: 'Returns are a burden, nothing to try.' },
      threat: 5,
    },
  ],
  findings: [
    {
      key: 'advice',
      quadrant: 'strength',
      title: { fr: 'Des vendeurs formés, cités dans les avis', en: 'Trained staff, named in reviews' },
      evidence: { fr: 'Note moyenne des avis des douze magasins.', en: 'Average review score of the twelve shops.' },
      weight: 5,
    },
    {
      key: 'card',
      quadrant: 'strength',
      title: { fr: '21 000 cartes actives', en: '21,000 active cards' },
      evidence: {
        fr: 'Fichier de fidélité, achats sur douze mois.',
        en: 'Loyalty file, purchases over twelve months.',
      },
      weight: 4,
    },
    {
      key: 'once',
      quadrant: 'weakness',
      title: { fr: 'Six nouveaux clients sur dix ne reviennent pas', en: 'Six new customers in ten never return' },
      evidence: {
        fr: 'Première et deuxième visite, fichier de fidélité.',
        en: 'First and second visits, loyalty file.',
      },
      weight: 5,
    },
    {
      key: 'uneven',
      quadrant: 'weakness',
      title: { fr: 'Un écart du simple au double entre magasins', en: 'The best shop sells twice what the worst does' },
      evidence: { fr: 'Chiffre d’affaires par mètre carré.', en: 'Revenue per square metre.' },
      weight: 4,
    },
    {
      key: 'local',
      quadrant: 'opportunity',
      title: { fr: 'Les recherches « près de moi » augmentent', en: '“Near me” searches are growing' },
      evidence: { fr: 'Statistiques des fiches d’établissement.', en: 'Statistics of the shops’ business profiles.' },
      weight: 4,
    },
    {
      key: 'online',
      quadrant: 'threat',
      title: { fr: 'Le prix se compare devant le rayon', en: 'Prices are compared in front of the shelf' },
      evidence: {
        fr: 'Remarques relevées en caisse pendant deux semaines.',
        en: 'Remarks noted at the till over two weeks.',
      },
      weight: 4,
    },
  ],
  options: [
    {
      key: 'second',
      type: 'SO',
      title: {
        fr: 'Provoquer la deuxième visite dans les soixante jours',
        en: 'Bring about the second visit within sixty days',
      },
      findings: ['advice', 'card', 'local'],
    },
    {
      key: 'level',
      type: 'WO',
      title: {
        fr: 'Mettre les magasins au niveau des trois meilleurs',
        en: 'Bring shops up to the level of the best three',
      },
      findings: ['uneven', 'local'],
    },
    {
      key: 'prove',
      type: 'ST',
      title: {
        fr: 'Rendre le conseil visible là où le prix se compare',
        en: 'Make advice visible where prices are compared',
      },
      findings: ['advice', 'online'],
    },
  ],
  kpis: [
    {
      key: 'returning',
      name: { fr: 'Clients revenus dans les soixante jours', en: 'Customers back within sixty days' },
      definition: {
        fr: 'Part des nouveaux porteurs de la carte qui rachètent dans les soixante jours.',
        en: 'Share of new card holders who buy again within sixty days.',
      },
      unit: { fr: '%', en: '%' },
      family: 'customers',
      aggregation: 'ratio',
      decimals: 1,
    },
    {
      key: 'visits',
      name: { fr: 'Passages en caisse', en: 'Till transactions' },
      definition: { fr: 'Nombre de tickets, tous magasins.', en: 'Number of receipts, all shops.' },
      unit: { fr: 'tickets', en: 'receipts' },
      family: 'activity',
      aggregation: 'sum',
      decimals: 0,
    },
    {
      key: 'trade',
      name: { fr: 'Chiffre d’affaires des comptes professionnels', en: 'Revenue of trade accounts' },
      definition: { fr: 'Facturé hors taxes aux comptes ouverts.', en: 'Invoiced to open accounts, before tax.' },
      unit: { fr: '€', en: '€' },
      family: 'sales',
      aggregation: 'sum',
      decimals: 0,
    },
  ],
  objectives: [
    {
      key: 'back',
      title: {
        fr: 'Faire revenir dans les soixante jours 48 % des nouveaux clients d’ici la fin de l’exercice',
        en: 'Bring 48% of new customers back within sixty days by year end',
      },
      why: {
        fr: 'Les trois meilleurs magasins sont déjà à 52 % : leur méthode est connue, elle n’est pas partagée.',
        en: 'The best three shops are already at 52%: their method is known, it is not shared.',
      },
      color: 'green',
      kpi: 'returning',
      baseline: 40,
      target: 48,
      option: 'second',
      segment: 'families',
      ambition: 'loyal',
      measure: 'level',
      milestone: {
        month: 4,
        title: { fr: '45 % dans les six magasins accompagnés', en: '45% in the six shops that were coached' },
      },
    },
    {
      key: 'traffic',
      title: {
        fr: 'Atteindre 310 000 passages en caisse sur l’année, tous magasins',
        en: 'Reach 310,000 till transactions over the year, all shops',
      },
      why: {
        fr: '290 000 l’an dernier ; les quatre magasins les plus faibles ont la population, pas la fréquentation.',
        en: '290,000 last year; the four weakest shops have the population, not the visits.',
      },
      color: 'blue',
      kpi: 'visits',
      baseline: 290_000,
      target: 310_000,
      option: 'level',
      ambition: 'area',
      measure: 'sum',
      milestone: {
        month: 5,
        title: {
          fr: '148 000 passages à la fin du premier semestre',
          en: '148,000 transactions by the end of the first half',
        },
      },
    },
    {
      key: 'pro',
      title: {
        fr: 'Porter à 1,9 M€ le chiffre d’affaires des comptes professionnels et associations',
        en: 'Bring trade and club accounts to €1.9m in revenue',
      },
      why: {
        fr: '1,7 M€ l’an dernier avec un seul vendeur itinérant ; un second est en place depuis trois mois.',
        en: '€1.7m last year with a single field salesperson; a second has been in place for three months.',
      },
      color: 'orange',
      kpi: 'trade',
      baseline: 1_700_000,
      target: 1_900_000,
      segment: 'trade',
      ambition: 'area',
      measure: 'sum',
      milestone: { month: 5, title: { fr: '0,9 M€ facturés à mi-année', en: '€0.9m invoiced by mid-year' } },
    },
  ],
  actions: RETAIL_ACTIONS,
};
