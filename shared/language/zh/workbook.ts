/** The workbook: export, import, the review of what came back. */
import type { Catalogue } from '../say.ts';

export const workbook: Catalogue = {
  Workbook: '工作簿',
  'The plan as live formulas, for Excel and others': '带实时公式的计划，适用于 Excel 等',
  'See what somebody changed in it': '查看他人修改了什么',
  'Export workbook': '导出工作簿',
  'Every number a live formula, back to labelled inputs, for Excel, LibreOffice and Google Sheets. What is changed in it can be imported again.':
    '每个数字都是可追溯到输入的实时公式，适用于 Excel、LibreOffice 和 Google 表格。其中的修改可以再导入。',
  'Scenario to export': '要导出的情景',
  Done: '完成',
  Export: '导出',
  'Laying out the model …': '正在排布模型…',
  'Writing formulas …': '正在写入公式…',
  '{size} MB.': '{size} MB。',
  'Your browser keeps it with its downloads.': '已保存到浏览器的下载目录。',

  'Import workbook': '导入工作簿',
  'Reading the workbook': '正在读取工作簿',
  'Reading {file} …': '正在读取 {file}…',
  'This file could not be taken': '无法使用此文件',
  'The plan is as it was.': '计划未作更改。',
  'Choose another file': '选择其他文件',
  'A workbook exported from this plan and edited since. You see every input that was changed and what it does to the targets, and decide on each. Nothing changes before that.':
    '选择从此计划导出并修改过的工作簿。您会看到每个被改动的输入及其对目标的影响，并逐项决定；在此之前不会有任何更改。',
  'Choose a workbook': '选择工作簿',
  'or drop the .xlsx file here': '或将 .xlsx 文件拖到此处',

  '{count} inputs were changed': '{count} 个输入被修改',
  'exported on {day} from the base plan': '于{day}从基准方案导出',
  'exported on {day} from the scenario {scenario}': '于{day}从情景“{scenario}”导出',
  'exported on {day} from the base plan of “{plan}”': '于{day}从“{plan}”的基准方案导出',
  'exported on {day} from the scenario {scenario} of “{plan}”': '于{day}从“{plan}”的情景“{scenario}”导出',
  'No input was changed': '没有输入被修改',
  'Every input in this workbook stands as it was exported. There is nothing to decide.':
    '此工作簿中的所有输入均与导出时一致，无需决定。',

  'Changed inputs': '被修改的输入',
  Input: '输入',
  Was: '原值',
  Is: '新值',
  'Plan today': '计划当前值',
  'Effect on its own': '单独影响',
  'Effect of all changes of its row': '所在行全部修改的影响',
  'Effect of all changes of its segment, team or part': '所属细分、团队或部分全部修改的影响',
  'Effect of all changes': '全部修改的影响',
  'Accept all': '全部接受',
  'Accept {input}': '接受 {input}',
  'Does not fit with the rest: see below.': '与其他修改不相容，见下方说明。',
  'as exported': '与导出时相同',
  'not valid on its own': '单独无效',
  'the plan has no target': '计划没有目标',
  'no effect': '无影响',
  'target {change}': '目标 {change}',
  '{value} after it': '之后为 {value}',
  'now holds': '变为可达成',
  'no longer holds': '不再可达成',

  'Also different, and left alone': '其他差异（不处理）',
  'Only inputs can be taken over. Formulas, labels and sheets are Groundplan’s own and stay as they are.':
    '只能接受输入的修改；公式、标签和工作表由 Groundplan 维护，保持不变。',
  'Show all {number}': '显示全部 {number} 项',

  becomes: '变为',
  'Nothing accepted: as the plan is': '未接受任何修改：计划保持原样',
  'With the {count} accepted, together': '接受的 {count} 项合计',
  'Where to': '写入位置',
  'Into the plan': '写入计划',
  'Into {scenario}': '写入“{scenario}”',
  'Name of the new scenario': '新情景名称',
  'Take {count} inputs': '采用 {count} 个输入',
  'The plan does not take these together. Leave some out.': '计划无法同时接受这些修改，请去掉一些。',
  '{count} inputs taken from the workbook.': '已从工作簿采用 {count} 个输入。',
  '{count} inputs taken from the workbook into “{scenario}”.':
    '已从工作簿采用 {count} 个输入，写入“{scenario}”。',
  'Workbook of {date}': '{date} 的工作簿',
};
