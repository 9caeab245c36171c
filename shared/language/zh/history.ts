/** History: edits, points and versions, comparing and going back; what is said of other windows and of the process. */
import type { Catalogue } from '../say.ts';

export const history: Catalogue = {
  // The section
  History: '历史',
  'Every edit is kept, in order. Look at the plan as it was at any point, go back to it, give it a name, or approve it as a version that never changes.':
    '每一次编辑都按顺序保留。您可以查看计划在任一时点的样子、恢复到那时、为其命名，或将其批准为不再更改的版本。',
  'Approve the plan as it is': '批准当前计划',
  'Name this point': '为此时点命名',
  Edits: '编辑记录',
  'Reading the history …': '正在读取历史…',
  'The history could not be read': '无法读取历史',
  'Reading …': '正在读取…',
  'Nothing has been edited yet: the plan is as it was made.': '尚无任何编辑：计划仍是创建时的样子。',
  'The plan as it was made': '创建时的计划',
  Yesterday: '昨天',
  '{what}, {when}': '{what}，{when}',
  '{what}: as it was before': '{what}：恢复原值',
  '{what}: changed': '{what}：已更改',
  undone: '已撤销',
  Restored: '恢复',
  'this window': '本窗口',
  'another window': '另一窗口',
  'Revision {number}': '修订 {number}',
  '{plan}, as of {when}': '{plan}（{when}）',

  // Versions and points
  'Approved versions': '已批准版本',
  'Approved version': '已批准版本',
  'None yet. Approve the plan when the board has agreed to it: that version then never changes, and every later state can be compared with it.':
    '暂无。董事会同意后即可批准计划：该版本此后不再更改，之后的任何状态都可与其对比。',
  'Approved {when}': '批准于{when}',
  'Approved {when} by {who}': '{who}于{when}批准',
  Approved: '已批准',
  'Named points': '已命名时点',
  'Named point': '已命名时点',
  'Named {when}': '命名于{when}',
  '“{name}” is no longer a named point. Its edits are still in the history.':
    '“{name}”不再是已命名时点，其编辑仍保留在历史中。',
  'Compare with now': '与当前对比',
  'Compare with now: {what}': '与当前对比：{what}',
  Compare: '对比',
  'What to do with “{name}”': '对“{name}”的操作',
  'More for “{name}”': '“{name}”的更多操作',
  'More: {what}': '更多操作：{what}',
  'What to do with the plan as it was after this': '对此编辑之后的计划的操作',
  'Remove the name': '移除名称',

  // Dialogs
  'Approve a version': '批准版本',
  'Approve as a version': '批准为版本',
  Approve: '批准',
  'Keeps the plan as it stands now, with its scenarios and notes.': '保留计划的当前状态，包括情景和备注。',
  'Keeps the plan as it was: {when}.': '保留计划当时的状态：{when}。',
  'An approved version never changes: it cannot be edited, renamed or deleted. You go on editing the plan, and can compare it with the version, go back to it, or open it as a new plan.':
    '已批准版本永不更改：不能编辑、重命名或删除。您可以继续编辑计划，并随时与该版本对比、回到该版本，或将其作为新计划打开。',
  'A version needs a name.': '版本需要名称。',
  'Approved by (optional)': '批准人（选填）',
  'The board': '董事会',
  'Note (optional)': '备注（选填）',
  'Waiting until your last edit is saved …': '正在等待最后一次编辑保存…',
  'Rename this point': '重命名此时点',
  'Names the plan as it stands now. You can compare with it and go back to it at any time.':
    '为计划的当前状态命名，之后可随时与其对比或回到这里。',
  'Names the plan as it was: {when}.': '为计划当时的状态命名：{when}。',
  'Before the board meeting': '董事会会议之前',
  'A point needs a name.': '时点需要名称。',
  'Keep the name': '保存名称',
  'Go back to “{when}”': '恢复到：{when}',
  'Go back': '恢复',
  'Go back to here': '恢复到此处',
  'Go back to this': '恢复到此状态',
  'Open as a new plan': '作为新计划打开',
  'Makes the plan as it was then, in one edit that undo takes back. What was edited since stays in the history.':
    '通过一次可撤销的编辑，使计划恢复到当时的样子。此后的编辑仍保留在历史中。',
  'What would change': '将发生的更改',
  'After going back': '恢复后',
  'The plan is as it was: {when}.': '计划已恢复到：{when}。',
  'That could not be done. Look at the plan and try again.': '未能完成。请查看计划后重试。',

  // Comparing
  '{past}, compared with now': '“{past}”与当前对比',
  'All of the history': '全部历史',
  'Reading the plan as it was …': '正在读取当时的计划…',
  'The plan as it was could not be read': '无法读取当时的计划',
  'What was changed since': '此后的更改',
  'Nothing: both are the same.': '没有差异：两者相同。',
  '{count} changes, old → new.': '共 {count} 处更改，原值 → 新值。',
  'Show all {count}': '显示全部 {count} 处',
  'As it was': '当时',
  Now: '现在',
  same: '相同',
  'Fiscal year': '财年',
  'In {month}, the last month of the fiscal year.': '{month}，即该财年最后一个月。',
  'In the scenario {name}.': '情景：{name}。',
  'Neither has a target.': '两者都没有目标。',
  'no such target': '无此目标',
  '{metric}, {month}': '{metric}，{month}',
  '{value} of {target}': '{value}，目标 {target}',
  '{value} of at most {target}': '{value}，上限 {target}',
  'From then to now': '从当时到现在',
  'What each changed assumption adds to {metric} in {month}.': '各项更改对{month} {metric} 的影响。',
  'Working out the bridge': '正在计算差异分解',
  'No bridge between them': '无法分解两者的差异',
  'The two do not cover the same months, so no amount can be given to a single change.':
    '两者涵盖的月份不同，因此无法将差异归于单项更改。',
  'No assumption differs, so nothing stands between them.': '没有不同的假设，因此两者之间没有差异。',
  'Half way between them the metric is not defined in that month, so nothing can be shared out.':
    '在两者之间的某些组合下，该指标在该月无定义，因此无法分解。',

  // Other windows, and the process behind them
  'This plan was changed in another window. Both changes are in.':
    '此计划已在另一窗口中更改。两处更改均已保留。',
  'This plan was changed in another window; an edit made here no longer fits and was left out.':
    '此计划已在另一窗口中更改；本窗口的一处编辑不再适用，未予保留。',
  'This plan was changed in another window: look before you go on.':
    '此计划已在另一窗口中更改：请先查看再继续。',
  'The last edit could not be kept: {why}': '最后一次编辑未能保留：{why}',
  'Groundplan does not answer. Is it still running?': 'Groundplan 没有响应。它还在运行吗？',
};
