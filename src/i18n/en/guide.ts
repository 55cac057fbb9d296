import type { Catalogue } from '../catalogue.ts';
import type { guide as french } from '../fr/guide.ts';

export const guide: Catalogue<typeof french> = {
  open: 'Guide',
  label: 'Guide: {{step}}',
  why: 'What it is for',
  how: 'How to go about it',
  good: 'A good example',
  bad: 'A poor example',
  traps: 'The usual traps',
  done: 'It is done when',
  next: 'To do now',
  goTo: 'Next step: {{step}}',
  backTo: 'Still to complete: {{step}}',
  finished: 'All that Pactole can check at this step is in place. Go over the criteria below, then move on.',
  reviewed: 'All that Pactole can check is in place. Set the date of the next monthly review, and keep the plan alive.',
  playbookFinished:
    'Every play is written and published. Add the next objection that cost you a deal while it is still fresh.',
  preparation: {
    why: 'A plan written on assumptions is corrected all year. These questions say what you know, what you think you know, and who will check.',
    how: [
      'Go through the questions once, together, and set aside those that do not concern your company.',
      'Give each one to whoever has the answer at hand, with a date before the plan is written.',
      'Answer with figures and where they come from; “we do not know” is an answer if it says what you will do about it.',
      'Draw from each answer what it changes: an action to start, an objective to revise, a target to drop.',
    ].join('\n'),
    good: '“133 selling days per salesperson once leave, meetings and paperwork are taken off (2026 diaries, Paul): eight meetings a week for the team.” You know where the figure comes from, and it bounds the objectives.',
    bad: '“The team is motivated and has the time it needs.” Nobody can check it, and nothing follows from it.',
    traps: [
      'Asking the head of sales everything: customer service and accounting often know better.',
      'Waiting for the perfect answer. A dated order of magnitude beats a study in March.',
      'Answering, then writing the plan without looking back.',
    ].join('\n'),
    done: [
      'Every question you keep has an answer, or a person and a date.',
      'The figures that objectives will start from have a source.',
      'The awkward answers are there too.',
    ].join('\n'),
  },
  playbook: {
    why: 'What your best people say to customers should not leave with them. Written down, it is what a newcomer reads before a first call, and what the team improves.',
    how: [
      'Start with the three objections that lose you the most deals, in the customer’s words.',
      'Ask whoever answers them best what they really say, and write it down as it is.',
      'Say when the play is of use: the segment, the stage of the sale, the channel.',
      'Publish it, have newcomers read it, and correct it after every meeting where it failed.',
    ].join('\n'),
    good: '“‘You are more expensive.’ Compared with what? Let them answer, then put a figure on the line stop avoided: three hours a month at a customer of your size.” A question, a proof, and you can say it tomorrow.',
    bad: '“Stress quality and reassure the customer about the price.” That is the intention: the words are missing.',
    traps: [
      'A ten-page pitch that nobody reads again before calling.',
      'Answers written at a desk and never tried in front of a customer.',
      'Letting it age: one wrong price or competitor costs the trust in all the rest.',
    ].join('\n'),
    done: [
      'A newcomer can answer the five most frequent objections by the end of the first week.',
      'Each play has been tried in a meeting by someone other than its author.',
      'Actions in the field refer to the plays that help to do them.',
    ].join('\n'),
  },
  strategy: {
    why: 'The whole plan follows from it: an objective or an action that does not serve the strategy has no place here. And nobody argues well, in front of a customer, for something they do not believe.',
    how: [
      'Start from vision and values: what the company wants to become, and what it will not do to get there.',
      'Set two or three medium-term ambitions: lead a segment, raise the margin, launch a product, reach a market share.',
      'Answer the three questions of the value proposition: what is our advantage, why choose us, what sets us most apart?',
      'Describe where you stand without flattering it, with last year’s figures, then publish and ask everyone to stand by it.',
    ].join('\n'),
    good: '“A technician at your site within four hours, or the visit is free.” The customer knows what they gain, and no competitor promises it.',
    bad: '“A complete range, attentive teams, quality service.” Every competitor could sign that sentence: it helps nobody choose.',
    traps: [
      'Listing what the product does instead of saying what the customer gains.',
      'Ten ambitions: none of them decides when something has to be given up.',
      'Polite weaknesses. The ones you keep quiet come back as lost deals.',
    ].join('\n'),
    done: [
      'A salesperson who joined yesterday can say in a minute why people choose you.',
      'Every ambition has a date and a measure.',
      'The whole team stands by the published version.',
    ].join('\n'),
  },
  market: {
    why: 'Customers compare, whether you do or not. Knowing where you are ahead and where you are behind tells you what to put forward, and what to put right.',
    how: [
      'Name the three to six competitors your customers really mention, “changing nothing” included.',
      'Compare on the customers’ criteria, not yours, and score yourself as strictly as the others.',
      'Fill in the SWOT with facts: a piece of evidence beside each finding.',
      'Set strengths and weaknesses against opportunities and threats: each strong crossing becomes an option, then a corrective action.',
    ].join('\n'),
    good: '“Threat: Roboline delivers in 3 weeks, we take 7 (three deals lost over it this spring).” The fact is dated, measured, and calls for an action.',
    bad: '“Threat: competition is tough.” True everywhere and always, so nothing follows from it.',
    traps: [
      'Putting an opportunity among the strengths: a strength is yours, an opportunity comes from outside.',
      'Giving yourself 5 everywhere. Ask two customers for their scores instead, and one you lost.',
      'Stopping at the table: a SWOT without corrective action changes nothing.',
    ].join('\n'),
    done: [
      'You can say whom you win against, whom you lose to, and why.',
      'The four boxes of the SWOT hold a few findings each, with evidence.',
      'Every option you keep is taken up by an objective or an action.',
    ].join('\n'),
  },
  objectives: {
    why: 'An objective tells each person what is expected of them and how everyone will see that it is reached. Without it, a list of actions is only a timetable.',
    how: [
      'Write it SMART: specific and understood by those in charge of it, measurable, ambitious and acceptable, realistic, dated.',
      'Go down from the company to the team, then to the person: the parts must add up to the whole.',
      'Give the starting point, the target and the path month by month: business is hardly ever even over a year.',
      'Discuss feasibility in a workshop: each proposes, the group debates, the owner accepts. That is where commitment comes from.',
    ].join('\n'),
    good: '“Go from 42 to 60 new customers in food processing by 31 December; owner: Karim.” On 1 January nobody will argue over whether it was reached.',
    bad: '“Strongly develop new customers.” By how much, by when, and who answers for it?',
    traps: [
      'Mistaking the means for the aim: “attend three trade fairs” is an action.',
      'A target imposed without a reason: it will be disputed after the first missed month.',
      'A flat path when August is quiet: you will look late without being so.',
    ].join('\n'),
    done: [
      'Every objective has an owner, a target and a date, and its owner has accepted it.',
      'The objectives below add up to those above.',
      'Everyone can name their own by heart.',
    ].join('\n'),
  },
  targets: {
    why: 'Selling time is scarce. Choosing targets is deciding who gets it, and who does not.',
    how: [
      'Split your customers into segments that buy, and are sold to, in the same way, with their share of revenue.',
      'For each priority segment, describe the person you face: what they are after, what they are judged on, what holds them back.',
      'Write down the problems these customers meet, in their words, and your answer to each, with its proof.',
      'Follow how they buy: where they look things up, which channel they respond to, how you meet them.',
    ].join('\n'),
    good: '“Plant director in food processing, 80 to 250 people, judged on line stoppages; asks her peers before she calls a supplier.” You know what to tell her and where to find her.',
    bad: '“Industrial small businesses.” Thousands of companies, ten trades, nobody to talk to.',
    traps: [
      'Giving everything a high priority: that is choosing nothing.',
      'A persona made up at a desk. Three interviews with real customers are enough to correct it.',
      'Forgetting present customers: growing with them often costs less than finding others.',
    ].join('\n'),
    done: [
      'You know what each segment weighs and which objectives it serves.',
      'Every priority segment has a persona, a problem with its answer, and a selling method.',
      'A salesperson can say which customer they let go.',
    ].join('\n'),
  },
  teams: {
    why: 'Objectives decide the organisation, and targets decide the profiles. A good plan in the wrong hands, or in too few, does not get done.',
    how: [
      'Draw profiles from personas: telesales for a mass market and a quick pitch, a hunter to win new customers, a farmer to grow those you have.',
      'Choose the selling method by segment. Keep face-to-face for strategic accounts and complex sales: that is where it speeds things up most.',
      'Give every action a single owner; the others contribute.',
      'Count the workload before promising: do meetings, follow-ups and quotes fit into each person’s week?',
    ].join('\n'),
    good: '“Léa: new business in food processing, 6 meetings a week. Marc: his 45 present customers, two visits a year.” Two jobs, two rhythms, no grey zone.',
    bad: '“The sales team is in charge of development.” When everyone is in charge, nobody answers for it.',
    traps: [
      'Asking one salesperson to hunt and to farm: the more urgent always wins.',
      'Two owners for an action, hence none.',
      'Forgetting customer service and marketing: the plan is theirs as well.',
    ].join('\n'),
    done: [
      'Everyone is in a team and knows what is expected of them.',
      'No action is without an owner.',
      'The work fits the time there is, or the hiring is in the plan.',
    ].join('\n'),
  },
  actions: {
    why: 'This is where strategy becomes dated work. Five columns are enough for anyone to understand: objective, action, owner, deadline, budget.',
    how: [
      'For each objective, ask what will move it, then vary the channels: social media, events, phone and e-mail, website, data collection, trial offers.',
      'Begin the title with a verb, and say what will be delivered.',
      'Put a cost on every resource, human or material. An underestimated budget endangers the whole plan.',
      'Estimate the volume and the yield you expect: you will see whether the actions are enough for the objective.',
    ].join('\n'),
    good: '“Invite 40 maintenance managers to a trial morning in the workshop; Sophie; 15 April; €6,000; 12 quotes expected.” It is all there, you could start tomorrow.',
    bad: '“Social media communication; marketing team; ongoing.” No end, no amount, no result: you will never know whether it is done.',
    traps: [
      'Thirty actions in January. Spread them by workload and season.',
      'An action without an objective: useful perhaps, but for what?',
      'Counting invoices only: time spent is often the largest expense.',
    ].join('\n'),
    done: [
      'Every action has an objective, an owner, a deadline and a budget, even of zero.',
      'Every objective has what it takes to be reached.',
      'Everyone finds their week in “My actions”.',
    ].join('\n'),
  },
  kpis: {
    why: 'You can only put right what you see. A few indicators that are simple to read and quick to act on are worth more than a complete report nobody opens.',
    how: [
      'Keep few: for sales, margin, signed quotes, volumes and lost deals; for customers, retention, attrition and conversion.',
      'Define each once and for all: what is counted, from what, on which date.',
      'Give it a target for each month and someone who enters its value.',
      'Look at them together every month: a gap calls for a decision, an owner and a date.',
    ].join('\n'),
    good: '“Quote conversion: signed quotes ÷ quotes sent, by month of sending; target 32%; below 28%, we go over the last ten refusals.” The measure also says what to do.',
    bad: '“Customer satisfaction: good.” No measure, no threshold, no consequence.',
    traps: [
      'Following what is easy to count, such as calls, rather than what counts.',
      'Changing a definition during the year: the curve means nothing any more.',
      'Noticing without deciding. The plan adapts, it is never frozen.',
    ].join('\n'),
    done: [
      'Every objective has an indicator that tells whether it moves.',
      'Every indicator has a target, an owner and up-to-date values.',
      'The next review is in the diary.',
    ].join('\n'),
  },
};
