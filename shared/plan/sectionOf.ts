/** Where in the product an assumption is at home: the section that shows it, and which of its things. */

export type PlanSection = 'targets' | 'sales' | 'demand' | 'customers' | 'service' | 'money' | 'basics';

export function sectionOf(path: string): PlanSection {
  switch (stepsOf(path)[0]) {
    case 'targets':
      return 'targets';
    case 'salesTeams':
      return 'sales';
    case 'channels':
      return 'demand';
    case 'segments':
      return 'customers';
    case 'support':
    case 'onboarding':
    case 'csm':
      return 'service';
    case 'costs':
    case 'cash':
      return 'money';
    default:
      return 'basics';
  }
}

/** The path of the thing or team that an assumption belongs to; undefined where it belongs to the company. */
export function thingOf(path: string): string | undefined {
  const [first = '', second, third] = stepsOf(path);
  switch (first) {
    case 'segments':
    case 'salesTeams':
    case 'channels':
      return second === undefined ? undefined : `${first}.${second}`;
    case 'support':
    case 'onboarding':
    case 'csm':
      return first;
    default:
      return first === 'costs' && second === 'lines' && third !== undefined
        ? `costs.lines.${third}`
        : undefined;
  }
}

const stepsOf = (path: string): readonly string[] => path.split('.');
