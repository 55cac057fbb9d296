/** As in `french-objectives.ts`. */
export const ENGLISH_OBJECTIVES = `
+ + + + + | Grow recurring maintenance revenue from €1.2M to €1.5M by end of June | owner kpi source accepted justified milestone
+ ~ ~ ~ ~ | Win 12 new customers in food processing by the end of 2027 | owner
~ - - - - | Improve customer satisfaction | owner
- - - - - | Sales
- ~ ~ ~ ~ | Revenue 2027: €3m | owner
+ ~ ~ ~ ~ | A 20% increase in revenue from the SME segment in Q3 | owner
~ - - - - | Grow sales
~ - - - - | Be the market leader | owner
+ + ~ ~ + | Reduce churn among premium subscribers | owner kpi unit=% from=12 to=8 source due=2027-12-31 milestone
~ ~ ~ ~ ~ | Raise conversion from 12% to 15% by June
+ ~ + ~ ~ | Raise the quote conversion rate from 12% to 15% for kitchen projects by June | owner accepted
~ - - - - | Optimise our sales process
~ ~ ~ ~ - | Double the number of leads | owner
+ ~ ~ ~ - | Double leads from the website in the North West | owner
+ ~ ~ ~ ~ | Sign 40 maintenance contracts before 30 September | owner
- - - - - | Do better than last year | owner
~ ~ ~ ~ ~ | Get margin up 10% vs 2026 by year end | owner
~ ~ ~ ~ - | Reach a 94% renewal rate | owner
+ - - - - | Break into mid-sized manufacturers in the Midlands | owner
+ - - - - | Develop small firms with fewer than 50 employees in Scotland | owner
+ - - - - | Launch the remote maintenance offer in Switzerland | owner
+ - - - ~ | Launch the organic range in stores in Q2 | owner
~ ~ ~ ~ ~ | Achieve revenue of £850k in 2027 | owner
+ ~ ~ ~ - | Increase the average basket in stores by 15% | owner
+ + + ~ + | Increase the average basket of the London stores | owner kpi unit=£ from=42 to=48 source accepted due=2027-11-30 milestone
+ + - ~ + | Increase the average basket of the Leeds stores | owner kpi unit=£ from=42 to=60 source declined due=2027-11-30 milestone
~ - - - - | better communication on social media | owner
+ ~ ~ ~ - | Better conversion of healthcare quotes: 25% -> 32% | owner
+ ~ ~ ~ ~ | Hire 3 field reps for the South West before April | owner
~ ~ ~ ~ - | hire 3 reps
~ - - - ~ | Retain our customers in 2027 | owner
+ - - - ~ | Retain key accounts in 2027 | owner
+ ~ ~ ~ ~ | Key account retention at 80% by the end of December | owner
+ ~ ~ + ~ | Open 2 branches in Bristol and Cardiff by 15 October 2027 | owner justified
+ ~ ~ ~ ~ | 2x online sales within 3 years | owner
~ ~ ~ ~ ~ | Cut quote turnaround from 10 to 4 days before the summer | owner
+ ~ ~ ~ ~ | Cut delivery times from 8 to 5 days for export customers in H1 | owner
- - - - - | Brand awareness | owner
- - - - - | Growth
~ - - - - | Strengthen our digital presence | owner
~ ~ ~ ~ ~ | Generate 300 qualified leads in H1 | owner
+ ~ ~ ~ ~ | Generate 300 qualified leads among CFOs of mid-market companies in H1 | owner
~ - - - - | Gain market share | owner
+ ~ ~ ~ - | Gain 2 points of market share in industrial pumps | owner
~ ~ ~ ~ - | Gain 2 pts mkt share
+ ~ ~ ~ ~ | Exhibit at 3 food industry trade shows by October | owner
~ ~ ~ ~ ~ | Run 4 webinars by end Sept | owner
+ + + + + | Lift repeat purchase of store customers from 31% to 36% (source: till data) | owner kpi accepted justified due=2027-09-30 milestone
+ - - - - | Grow rev in the DACH region | owner
~ - - - - | incraese sales | owner
~ - - - - | Sell more | owner
+ ~ ~ ~ ~ | Sell 500 units of the X200 model in Q4 | owner
~ ~ ~ ~ ~ | We want to hit £1m revenue this year | owner
+ ~ ~ ~ ~ | We are growing revenue from class A customers by 8% by December | owner
+ ~ ~ ~ - | Maintain contract renewals at 95% | owner
+ ~ ~ ~ ~ | Maintain the service level of export customers | owner kpi unit=% from=97 to=97 source due=2027-12-31
~ - - - - | Get ISO 9001 certified | owner
+ ~ ~ ~ ~ | Win back 25 customers inactive for 24 months by the end of March | owner
~ - - - ~ | Make September a success | owner
+ - ~ ~ + | Develop strategic accounts in Germany | owner accepted justified due=2027-06-30 milestone
- ~ ~ ~ - | Sales at £2m | owner
+ ~ ~ ~ - | Reach an NPS of 50 with hotel customers | owner
+ + ~ ~ ~ | Move NPS of hotel customers from 38 to 50 points (annual survey) by November | owner
~ ~ ~ ~ ~ | Reduce overdue payments by 30% by 31 December | owner
+ ~ ~ ~ - | Reduce the return rate of web orders | owner unit=% to=4
+ ~ ~ ~ ~ | Bring the robotics pipeline to £4.5m by mid November | owner
+ ~ ~ ~ ~ | Increase export revenue | owner kpi unit=k£ from=800 to=950 due=2028-03-31
+ + ~ + + | Increase the number of qualified meetings SDRs book with small businesses | owner kpi unit=meetings from=20 to=35 source due=2027-05-31 milestone justified
~ ~ ~ ~ ~ | 15 new listings with supermarkets before July | owner
`;
