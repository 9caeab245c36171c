/** The six things that eat a plan between the spreadsheet and the year-end (model.md 11). */
export const killers = [
  {
    id: 'hiring',
    label: 'Hiring',
    meaning: 'New sellers take time to be found and to ramp.',
    takes: 'the time it takes to hire and ramp sellers',
  },
  { id: 'attrition', label: 'Attrition', meaning: 'Sellers leave.', takes: 'sellers who leave' },
  {
    id: 'demand',
    label: 'Demand',
    meaning: 'There are fewer deals than sellers could close.',
    takes: 'too few deals for the sellers there are',
  },
  {
    id: 'managers',
    label: 'Managers',
    meaning: 'Sellers whom nobody manages sell less.',
    takes: 'sellers whom nobody manages',
  },
  {
    id: 'seasonality',
    label: 'Seasonality',
    meaning: 'Buyers and sellers have seasons.',
    takes: 'the seasons of buyers and sellers',
  },
  {
    id: 'service',
    label: 'Service',
    meaning: 'Customers who are badly served leave and expand less.',
    takes: 'customers who are served too thinly',
  },
] as const;

export type KillerId = (typeof killers)[number]['id'];

/** In the order of model.md 11. */
export const killerIds: readonly KillerId[] = killers.map(({ id }) => id);
