/**
 * Objectives as people write them, with the verdict a practitioner gives on what can be judged from them, read by
 * `labelled-objectives.ts`: S M A R T, `+` met, `~` weak, `-` missing; the title; what else its record says.
 */
export const FRENCH_OBJECTIVES = `
+ + + + + | Augmenter le CA récurrent maintenance de 1,2 M€ à 1,5 M€ d'ici fin juin | owner kpi source accepted justified milestone
+ ~ ~ ~ ~ | Gagner 12 nouveaux clients dans l'agroalimentaire d'ici fin 2027 | owner
~ - - - - | Améliorer la satisfaction client | owner
- - - - - | CA
- ~ ~ ~ ~ | CA 2027 : 3 M€ | owner
+ ~ ~ ~ ~ | Augmentation de 20 % du CA sur le segment PME au T3 | owner
~ - - - - | Développer les ventes
~ - - - - | Être leader sur notre marché | owner
+ + ~ ~ + | Réduire le taux d'attrition des abonnés premium | owner kpi unit=% from=12 to=8 source due=2027-12-31 milestone
~ ~ ~ ~ ~ | Passer de 12 % à 15 % de taux de transfo d'ici juin
+ ~ + ~ ~ | Passer de 12 % à 15 % de tx de transfo sur les devis cuisine d'ici juin | owner accepted
~ - - - - | Optimiser nos process commerciaux
~ ~ ~ ~ - | Doubler le nb de leads | owner
+ ~ ~ ~ - | Doubler le nombre de leads issus du site web en Rhône-Alpes | owner
+ ~ ~ ~ ~ | Signer 40 contrats de maintenance avant le 30/09 | owner
- - - - - | Faire mieux que l'an dernier | owner
~ ~ ~ ~ ~ | Faire +10 % de marge vs 2026 d'ici la fin de l'année | owner
~ ~ ~ ~ - | Atteindre 94 % de renouvellement | owner
+ - - - - | Conquérir les ETI industrielles du Grand Est | owner
+ - - - - | Développer les TPE de moins de 50 salariés en Bretagne | owner
+ - - - - | Lancer l'offre de télémaintenance en Suisse | owner
+ - - - ~ | Lancer la gamme bio en magasin au 2e trimestre | owner
~ ~ ~ ~ ~ | Réaliser un chiffre d'affaires de 850 k€ en 2027 | owner
+ ~ ~ ~ - | Augmenter de 15% le panier moyen en boutique | owner
+ + + ~ + | Augmenter le panier moyen des magasins de Lyon | owner kpi unit=€ from=42 to=48 source accepted due=2027-11-30 milestone
+ + - ~ + | Augmenter le panier moyen des magasins de Nantes | owner kpi unit=€ from=42 to=60 source declined due=2027-11-30 milestone
~ - - - - | mieux communiquer sur les réseaux sociaux | owner
+ ~ ~ ~ - | Mieux convertir les devis du secteur santé : 25 % -> 32 % | owner
+ ~ ~ ~ ~ | Recruter 3 commerciaux terrain pour le Sud-Ouest avant avril | owner
~ ~ ~ ~ - | recruter 3 commerciaux
~ - - - ~ | Fidéliser nos clients en 2027 | owner
+ - - - ~ | Fidéliser les grands comptes en 2027 | owner
+ ~ ~ ~ ~ | Fidélisation des grands comptes : taux de réachat à 80 % fin décembre | owner
+ ~ ~ + ~ | Ouvrir 2 agences à Bordeaux et Toulouse d'ici le 15/10/2027 | owner justified
+ ~ ~ ~ ~ | x2 sur les ventes en ligne d'ici 3 ans | owner
~ ~ ~ ~ ~ | Diminuer le délai de réponse aux devis de 10 à 4 jours avant l'été | owner
+ ~ ~ ~ ~ | Baisse du délai de livraison de 8 j à 5 j pour les clients export au 1er semestre | owner
- - - - - | Notoriété | owner
- - - - - | Croissance
~ - - - - | Renforcer notre présence digitale | owner
~ ~ ~ ~ ~ | Générer 300 leads qualifiés au S1 | owner
+ ~ ~ ~ ~ | Générer 300 leads qualifiés auprès des DAF d'ETI au S1 | owner
~ - - - - | Gagner des parts de marché | owner
+ ~ ~ ~ - | Gagner 2 points de part de marché sur les pompes industrielles | owner
~ ~ ~ ~ - | Gagner 2 pts de pdm
+ ~ ~ ~ ~ | Participer à 3 salons de l'agroalimentaire d'ici octobre | owner
~ ~ ~ ~ ~ | Organiser 4 webinaires d'ici fin sept. | owner
+ + + + + | Hausse du taux de réachat des clients boutique de 31 % à 36 % (source : caisse) | owner kpi accepted justified due=2027-09-30 milestone
+ - - - - | Dvlper le CA sur la zone IDF | owner
~ - - - - | augmentr les ventes | owner
~ - - - - | Vendre plus | owner
+ ~ ~ ~ ~ | Vendre 500 unités du modèle X200 au T4 | owner
~ ~ ~ ~ ~ | On veut atteindre 1 M€ de CA cette année | owner
+ ~ ~ ~ ~ | Nous augmentons de 8 % le CA des clients classe A d'ici décembre | owner
+ ~ ~ ~ - | Maintenir le taux de renouvellement des contrats à 95 % | owner
+ ~ ~ ~ ~ | Maintenir le taux de service des clients export | owner kpi unit=% from=97 to=97 source due=2027-12-31
~ - - - - | Obtenir la certification ISO 9001 | owner
+ ~ ~ ~ ~ | Reconquérir 25 clients inactifs depuis 24 mois avant fin mars | owner
~ - - - ~ | Réussir la rentrée de septembre | owner
+ - ~ ~ + | Développer les comptes stratégiques en Allemagne | owner accepted justified due=2027-06-30 milestone
- ~ ~ ~ - | Ventes à 2 M€ | owner
+ ~ ~ ~ - | Atteindre un NPS de 50 chez les clients hôteliers | owner
+ + ~ ~ ~ | Faire passer le NPS des clients hôteliers de 38 à 50 points (enquête annuelle) d'ici novembre | owner
~ ~ ~ ~ ~ | Réduire de 30 % les impayés d'ici le 31 décembre | owner
+ ~ ~ ~ - | Réduire le taux de retour des commandes web | owner unit=% to=4
+ ~ ~ ~ ~ | Porter le portefeuille de projets robotique à 4,5 M€ pour mi-novembre | owner
+ ~ ~ ~ ~ | Augmenter le CA export | owner kpi unit=k€ from=800 to=950 due=2028-03-31
+ + ~ + + | Augmenter le nombre de rdv qualifiés par mois des SDR auprès des PME | owner kpi unit=rdv from=20 to=35 source due=2027-05-31 milestone justified
~ ~ ~ ~ ~ | 15 nouvelles ref en GMS avant juillet | owner
`;
