/**
 * Orders of magnitude between currencies. Figures of the field are in United States dollars; a plan in another currency
 * begins with pay and prices of the same size. These are no exchange rates: two digits at most, to be replaced by what
 * things cost where one is.
 */
const unitsPerDollar: Readonly<Record<string, number>> = {
  AED: 3.7,
  AUD: 1.5,
  BRL: 5.5,
  CAD: 1.4,
  CLP: 950,
  CNY: 7,
  COP: 4000,
  CZK: 22,
  DKK: 7,
  HKD: 7.8,
  HUF: 350,
  IDR: 16_000,
  ILS: 3.6,
  INR: 85,
  ISK: 130,
  JPY: 150,
  KRW: 1400,
  MXN: 19,
  MYR: 4.4,
  NGN: 1500,
  NOK: 10,
  PHP: 57,
  PLN: 4,
  RON: 4.5,
  SAR: 3.8,
  SEK: 10,
  SGD: 1.3,
  THB: 34,
  TRY: 40,
  TWD: 32,
  UAH: 41,
  VND: 25_000,
  ZAR: 18,
};

/** About how many units a dollar is; 1 for those of its own size (euro, pound, franc) and for those not known. */
export const perDollar = (currency: string): number => unitsPerDollar[currency] ?? 1;

export const inDollars = (amount: number, currency: string): number => amount / perDollar(currency);
