/** Scenarios: editing in one, comparing them, taking one over into the base plan. */
import type { Catalogue } from '../say.ts';

export const scenarios: Catalogue = {
  '{scenario}: {what}': '{scenario}：{what}',
  'This is no longer in the plan.': '计划中已没有这一项。',
  'This was changed meanwhile. Look again.': '此处已被更改，请重新查看。',
  'The plan does not allow this.': '计划不允许这样修改。',
  '{said} And {count} more.': '{said} 另有 {count} 处问题。',
  '{what}: expected {expected}; this would be {found}.': '{what}：应为{expected}，而这里会是 {found}。',
  'The scenario “{name}” does not allow this.': '情景“{name}”不允许这样修改。',
  'The scenario “{name}” changes {what}, which would no longer be there.':
    '情景“{name}”更改了“{what}”，而这一项将不复存在。',
  'In the scenario “{name}”, {what} would be {found}; expected is {expected}.':
    '在情景“{name}”中，{what}会变为 {found}，应为{expected}。',
  'What is changed in {names} stands in the way.': '{names}中的更改与此冲突。',
  'Take it out there, too': '一并移除该处更改',
};
