import type { Catalogue } from '../catalogue.ts';
import type { preparationHelp as french } from '../fr/preparation-help.ts';

export const preparationHelp: Catalogue<typeof french> = {
  roles: {
    why: 'Two people on the same customer get in each other’s way; a customer with nobody leaves. The plan will share out targets: first know among whom.',
    good: 'For each person: their customers or territory, what they sell, the share of their time it takes, and who answers when they are away.',
    example:
      'Nadia looks after the 40 northern accounts and prospects on Fridays. When she is away, Paul steps in; he knows her ten largest customers.',
  },
  skills: {
    why: 'A new target or a new offer is sold differently. The gap is closed by training, hiring or giving up, and each of the three takes months.',
    good: 'Two or three named skills, the level as observed (in a meeting, not guessed), and what will raise it by which date.',
    example:
      'Working out a return on investment in front of a finance director: 2 of 6 salespeople can. Two days of training in February, tried in meetings in March.',
  },
  sellingTime: {
    why: 'A target divides into meetings, and meetings into days. A plan that assumes 220 selling days is wrong before it starts.',
    good: 'Working days, less holidays, training, trade shows and paperwork; the rest as possible meetings a week, and per person.',
    example:
      '218 working days − 25 for meetings and training − 60 of paperwork = 133 selling days, or 8 meetings a week for the team.',
  },
  arrivals: {
    why: 'A hire decided in January often pays off in October. A departure takes customers along if nothing is handed over.',
    good: 'Each post with its start date, the month of the first sale and the cost until then; each departure with who takes over which customers.',
    example:
      'A salesperson starts in March, meets customers alone in May, first sale in July: count on 40% of their target this year.',
  },
  pay: {
    why: 'People sell what they are paid for. If the plan wants new customers and the bonus follows total revenue, old customers will come first.',
    good: 'What the bonus rewards today, what the plan asks for, the gap between the two, and what changes from when.',
    example: '80% of the bonus follows total revenue. From April: half on revenue, half on new customers invoiced.',
  },
  rhythm: {
    why: 'A plan looked at once a quarter is found to be late. A meeting without a decision costs selling days.',
    good: 'Each team meeting: its length, what is decided there, what must be up to date beforehand, who runs it.',
    example:
      'Monday, 30 minutes: deals that are stuck. First Tuesday of the month, 90 minutes: the plan’s gaps, each with a decision.',
  },
  coaching: {
    why: 'People learn from a meeting lived through together, seldom in a classroom. It is also where you see whether the plan’s message works.',
    good: 'A number of days a month per person, who goes along, what is observed, and what is said about it the same day.',
    example: 'Two days a month per salesperson, a five-point checklist, ten minutes of feedback in the car.',
  },
  latitude: {
    why: 'A discount that climbs three levels loses the deal; a discount without limits loses the margin.',
    good: 'A short table: discount, delivery date, payment terms, with who decides up to where and how fast the answer comes beyond that.',
    example:
      'Up to 5%: the salesperson. Up to 12%: the sales manager, the same day. Beyond: general management, within 48 hours.',
  },
  commitment: {
    why: 'A target handed down is negotiated all year; a target discussed is kept.',
    good: 'The moment when each person proposes, what they can really influence, and how they say that they accept.',
    example:
      'Half-day workshop in November: everyone proposes figures by customer. Each target accepted in writing by 15 December.',
  },
  remoteMeetings: {
    why: 'A video call costs half an hour where a visit costs a day. Badly run, it costs the deal.',
    good: 'The tool and its quality, an outline of the meeting, what is shown on screen, and how to close without meeting in person.',
    example: 'First meeting by video, 30 minutes, three screens at most, summary and next date sent before hanging up.',
  },
  latestVersion: {
    why: 'An old price list, once sent, binds the company. Looking for a document takes everyone hours every week.',
    good: 'One single place, who keeps it up to date, how people learn that a document changed, and what is withdrawn.',
    example:
      'A “Current offers” folder, readable by all, edited by the sales assistant. Old price lists are withdrawn the same day.',
  },
  onTheRoad: {
    why: 'What is not done at the customer’s is done in the evening, or not at all: notes, prices, availability, orders.',
    good: 'The five things that matter and, for each, whether it can be done on the phone, without network, in under two minutes.',
    example:
      'Dictated notes: yes. Stock: yes. Quotes: no, they wait until back at the office, two days on average. To be fixed before summer.',
  },
  remoteRules: {
    why: 'Where no rule is stated everyone has their own, and the customer is the first to notice.',
    good: 'The days and hours when people answer, the response times promised, the equipment provided, and what never leaves the company.',
    example: 'Reachable from 9 to 6, calls returned within two hours; no customer file on a personal computer.',
  },
  crmUse: {
    why: 'A half-filled CRM gives wrong figures to two decimal places.',
    good: 'The few fields that are required, who enters them, when, and what the person who enters them gets out of it.',
    example:
      'After each meeting: stage, amount, next date. The Monday review is held on the CRM screen, with no other file.',
  },
  crmQuality: {
    why: 'Targeting, following up and forecasting all start from the same data. A third of contacts out of date is a third of the campaign lost.',
    good: 'Three measures on a sample: people who have left, duplicates, deals without a future date. Then who cleans up, and by when.',
    example:
      'Of 100 contacts drawn at random: 22 have left, 9 are duplicates. The plan’s 600 accounts cleaned by the end of January.',
  },
  dealStages: {
    why: 'The forecast adds stages up. If “quote sent” means three things, it means nothing.',
    good: 'For each stage, the fact that brings a deal into it (a fact about the customer, not a seller’s opinion) and the share that ends up signed.',
    example: '“Qualified”: the customer gave a budget and a date. Last year, 38% of these deals were signed.',
  },
  consent: {
    why: 'Writing to someone who refused costs a complaint, and the right to send the next messages.',
    good: 'Where each list comes from, what the person agreed to, where a refusal is noted, who checks before anything is sent.',
    example:
      'Customers and website enquiries: yes. Last year’s trade show list: no consent on record, so one phone call only.',
  },
  envelope: {
    why: 'Actions chosen without a budget are all trimmed alike, so none of them works.',
    good: 'The amount granted and by whom, what it covers or not (salaries, tools), who can commit how much, what is kept for surprises.',
    example:
      '€120,000 excluding salaries, granted by general management in December. Everyone commits €2,000 alone; 10% kept back until June.',
  },
  salesMaterial: {
    why: 'A salesperson without proof answers with a discount.',
    good: 'By target: the question that makes them hesitate, the material that answers it, whether it exists, who makes it and for when.',
    example:
      'Plant managers: “how long will the line be stopped?” Two cases with figures are missing; marketing delivers them in March.',
  },
  partners: {
    why: 'A partner opens doors, or promises to. The plan should count only on the doors that open.',
    good: 'By partner: what they brought last year, what they commit to, what they expect in return, who looks after them.',
    example:
      'The integrator in Lyon: 4 deals last year, 6 promised. A review every two months, 5% commission on signature.',
  },
  deliveryCapacity: {
    why: 'Selling more than you deliver turns customers won into customers lost.',
    good: 'The monthly capacity of what is sold, the month when it is full, what raises it and how long that takes.',
    example:
      'Twelve projects a year, full from September to November. Beyond that, subcontracting to be booked before June.',
  },
  fewFigures: {
    why: 'Thirty indicators are looked at; five are discussed.',
    good: 'One figure for results, two for activity, one for quality, one for spending; for each, the decision it can trigger.',
    example:
      'Revenue signed, meetings held, quotes sent, win rate, budget committed. A figure that changes no decision is dropped.',
  },
  sameCount: {
    why: 'A “lead” for marketing and a “lead” for sales: the meeting is then about the word instead of the gap.',
    good: 'One sentence per word that causes arguments: what counts, what does not, on which date it counts.',
    example:
      'New customer: first invoice paid, nothing bought in the previous 24 months. Counted on the day of payment.',
  },
  figureSources: {
    why: 'A figure that nobody has to give does not come, or comes the day before the meeting.',
    good: 'By figure: the file or tool, the name of who gives it, the day of the month, and who stands in.',
    example: 'Invoiced revenue: accounts, on the 3rd, Karim (or Anne). Meetings: CRM, every Monday, nothing to enter.',
  },
  startingPoint: {
    why: 'A target is judged against a starting point. A wrong start gives a false success.',
    good: 'The figures of the last two years, their source, and what distorts them: one large deal, a change of price, a lost customer.',
    example: '€3.2m last year, of which €400,000 from an order that will not come back: we start from €2.8m.',
  },
  thresholds: {
    why: 'Without a threshold set in calm weather, people always wait one more month.',
    good: 'By figure followed: the gap, how many months in a row, and what happens then, started by whom.',
    example:
      'Under 80% of planned meetings two months running: prospecting comes before the trade show, on the sales manager’s decision.',
  },
  assumptions: {
    why: 'A sound plan on a false assumption fails all the same. Written down, it can be watched.',
    good: 'Three to five sentences that could be false, with what is lost if they are, and the first one to check.',
    example: 'Steel prices stay stable: a 10% rise costs us 3 points of margin. To be looked at every quarter.',
  },
  signals: {
    why: 'Results say what happened; something has to speak before they do.',
    good: 'Two or three signs that can be observed, where to read them, how often, and the name of who looks.',
    example:
      'Quote requests a week, job offers of the five largest customers, the main competitor’s list price: marketing, on the 1st of the month.',
  },
  planB: {
    why: 'Choosing in a hurry cuts what pays off late. Choosing in calm weather keeps what matters.',
    good: 'The actions stopped first, those that are left alone, and where one more euro would go.',
    example: '20% less: no trade show, prospecting untouched. 20% more: a second sales development rep from May.',
  },
  changingCourse: {
    why: 'A plan that nothing can change is worked around; a plan that anything changes binds nobody.',
    good: 'The review dates, who sits there, what can change (means, calendar) and what cannot (the course), and how it is announced.',
    example:
      'End of March, June and September, in the sales committee. The yearly target moves only if general management agrees; the initial plan stays beside it.',
  },
  salesMarketing: {
    why: 'Marketing counts contacts, sales count orders: between the two, enquiries get lost.',
    good: 'What an enquiry worth passing on is, how many a month, how soon it is called back, and what sales say in return.',
    example: '30 qualified enquiries a month, called back within 24 hours, outcome noted in the CRM within two weeks.',
  },
  promises: {
    why: 'The customer buys what the seller said; they receive what the workshop understood.',
    good: 'The document that passes from one to the other, when, who reads the promise before signature, who tells the customer of a gap.',
    example:
      'A one-page deal sheet, read by production before any quote above €50,000; kick-off meeting within five days.',
  },
  serviceFeedback: {
    why: 'Customer service knows before anyone who is about to leave, and what customers ask for that is not sold.',
    good: 'What is passed on (dissatisfaction, need, rumour), by which way, how fast, and what sales do with it.',
    example:
      'Two incidents in a month at the same customer: the salesperson is told the same day and calls within 48 hours.',
  },
  salesFinance: {
    why: 'A sale that is not paid is no sale. A clumsy reminder undoes a year of goodwill.',
    good: 'The credit accepted per customer, the margin below which nothing is signed, who reminds on which day, when the salesperson is involved.',
    example:
      'Reminder from accounts at 10 days, call from the salesperson at 30, deliveries stopped at 60, unless general management agrees in writing.',
  },
  arbitration: {
    why: 'A disagreement that drags on is a decision: the decision to do nothing.',
    good: 'Whom to turn to, within how many days an answer is due, and where it is written.',
    example:
      'The Monday committee, answer the same day. If it does not settle it: the managing director, within a week.',
  },
};
