/**
 * What fields cannot say alone (model.md 1): rules between fields of one thing or against the plan's months.
 * Works on documents that are faulty elsewhere: a rule is silent where the values it needs are not sound.
 */
import { say } from '../../language/say.ts';
import { isMonth, isPlanLength, lastMonthNumber, monthAt, monthNumber, monthsBetween } from '../months.ts';
import { companySeries, isCompanySeries } from '../schema/metrics.ts';
import { joined, type FaultList } from './faults.ts';
import { denseList, isObject, type Bag } from '../values.ts';
import { nearest } from './words.ts';

export function checkRules(plan: Bag, faults: FaultList): void {
  checkEnd(plan, faults);
  eachItem(plan['targets'], 'targets', (target, path) => checkTarget(target, path, plan, faults));
  eachItem(plan['segments'], 'segments', (segment, path) => checkBilling(segment, path, faults));
  eachItem(plan['channels'], 'channels', (channel, path) => checkCostPerLead(channel, path, faults));
}

function eachItem(list: unknown, path: string, look: (item: Bag, path: string) => void): void {
  for (const [index, item] of denseList(list).entries()) {
    if (!isObject(item)) continue;
    const id = item['id'];
    look(item, joined(path, typeof id === 'string' ? id : index));
  }
}

function checkEnd({ start, months }: Bag, faults: FaultList): void {
  if (typeof start !== 'string' || !isPlanLength(months)) return;
  const first = monthNumber(start);
  if (first !== null && first + months - 1 > lastMonthNumber) {
    faults.add('start', start, say('a plan that ends by December 9999'));
  }
}

function checkTarget(target: Bag, path: string, { start, months }: Bag, faults: FaultList): void {
  const { metric, month } = target;
  if (typeof metric === 'string' && !isCompanySeries(metric)) {
    const near = nearest(metric, companySeries);
    faults.add(
      joined(path, 'metric'),
      metric,
      say('a company series, such as {name}', { name: near ?? say('arr, revenue or customers') }),
    );
  }
  if (typeof month !== 'string' || typeof start !== 'string' || !isMonth(start) || !isPlanLength(months))
    return;
  const index = monthsBetween(start, month);
  if (index !== null && (index < 0 || index >= months)) {
    faults.add(
      joined(path, 'month'),
      month,
      say('a month of the plan, {from} to {to}', { from: start, to: monthAt(start, months - 1) }),
    );
  }
}

function checkBilling({ billing, contractMonths }: Bag, path: string, faults: FaultList): void {
  if (billing !== 'annual' || typeof contractMonths !== 'number' || !Number.isInteger(contractMonths)) return;
  if (contractMonths % 12 !== 0) {
    faults.say(
      joined(path, 'billing'),
      say('"annual" with contracts of {count} months', { count: contractMonths }),
      say('"monthly", or contracts of whole years'),
    );
  }
}

const spends = (month: unknown): boolean => typeof month === 'number' && month > 0;

function checkCostPerLead({ budget, costPerLead }: Bag, path: string, faults: FaultList): void {
  if (costPerLead === 0 && (spends(budget) || denseList(budget).some(spends))) {
    faults.add(
      joined(path, 'costPerLead'),
      costPerLead,
      say('a number above 0, because the channel has a budget'),
    );
  }
}
