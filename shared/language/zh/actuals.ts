/** The Actuals screen: import, comparison with the plan, the plan from here. */
import type { Catalogue } from '../say.ts';

export const actuals: Catalogue = {
  'What really happened, beside what was planned; why the two differ; and where the plan goes from here.':
    '实际与计划并列对照，说明差异原因，以及计划由此如何继续。',
  'Import more': '继续导入',
  'or drop a file here, or paste cells': '或将文件拖到此处，或粘贴单元格',
  'Remove all actuals': '移除全部实际数据',

  // Before the first import
  'Import actual numbers': '导入实际数据',
  'Bring in what really happened': '导入实际发生的数据',
  'Then every month of the plan stands beside its actual number, the difference is split by what drove it, and the plan can go on from where you are.':
    '导入后，计划的每个月与实际数字并列，差异按驱动因素拆分，计划可以从当前状态继续。',
  'The actual numbers of months before the plan are kept, and files like theirs are known.':
    '计划开始之前月份的实际数据已保留，类似的文件可以识别。',
  'Choose a file': '选择文件',
  'or drop a workbook (.xlsx) or a CSV here, or copy cells in your spreadsheet and paste them.':
    '或将工作簿（.xlsx）或 CSV 拖到此处，或在电子表格中复制单元格后粘贴。',
  'Any layout': '任意版式',
  'Months down or across, months or quarters, any title above them.':
    '月份可纵可横，按月或按季，上方可有任意标题。',
  'Any notation': '任意写法',
  'Dates and numbers of your country; you see how they were read.':
    '支持各地日期与数字写法，读取方式一目了然。',
  'Nothing is stored unseen': '先看后存',
  'A preview first shows every doubt. It can be undone.': '先预览，列出所有疑问；可撤销。',

  // How a file was read
  Sheet: '工作表',
  'Months run': '月份方向',
  down: '纵向',
  across: '横向',
  'one number a row': '每行一个数字',
  'Months are written': '月份写法',
  'Numbers are written': '数字写法',
  'The file fits both ways: please check': '两种读法都成立，请确认',
  'dates, 2027-03-31': '日期，2027-03-31',
  'day numbers of a spreadsheet': '电子表格日期序号',
  'year and month, 2027-03': '年月，2027-03',
  'month and year, 03/2027': '月年，03/2027',
  'names, Mar 2027': '月份名称，Mar 2027',
  'day first, 31/12/2027': '日在前，31/12/2027',
  'month first, 12/31/2027': '月在前，12/31/2027',
  'quarters, 2027Q1': '季度，2027Q1',
  'fiscal periods': '财务期间',
  '{file} could not be read: Groundplan does not answer. Try again in a moment.':
    '无法读取 {file}：Groundplan 没有响应，请稍后再试。',
  'pasted cells': '粘贴的单元格',
  '“{file}”: {why}': '“{file}”：{why}',
  '“{file}” holds {found}. What is needed: {expected}.': '“{file}”中是{found}；需要的是{expected}。',
  '“{file}” holds {found} in row {row}. What is needed: {expected}.':
    '“{file}”第 {row} 行是{found}；需要的是{expected}。',
  'a file of more than 20 MB': '超过 20 MB 的文件',
  'a file that cannot be read': '无法读取的文件',
  'a file that is still there': '仍在原处的文件',

  // Lines and what would be stored
  'Import of {file}': '导入 {file}',
  'What each line is': '各行含义',
  'Lines of the file': '文件中的各行',
  'In the file': '文件中',
  'First numbers': '前几个数字',
  'In the plan': '计划中',
  'Numbers are': '数字单位',
  Sign: '正负号',
  'Leave out': '不导入',
  '{line}: series of the plan': '{line}：计划中的序列',
  '{line}: scale': '{line}：单位',
  '{line}: sign': '{line}：正负号',
  'as written': '按原样',
  turned: '取反',
  'Show {number} more of {all} lines': '再显示 {number} 行（共 {all} 行）',
  '{count} things to know': '{count} 点须知',
  'What would be stored': '将要保存的内容',
  'Nothing yet: no line is a series of the plan with a number for one of its months.':
    '尚无内容：没有任何一行对应计划的序列并带有计划月份的数字。',
  'A number in italics is a third of its quarter’s.': '斜体数字为该季度的三分之一。',
  'Months that are not in the file': '文件中没有的月份',
  'Keep earlier months': '保留已有月份',
  'Only what is in the file': '只保留文件中的内容',
  'Store {count} numbers': '保存 {count} 个数字',
  'The plan has changed meanwhile, so nothing was stored. Look again.':
    '计划已在此期间改变，未保存任何内容。请重新查看。',
  'All of these numbers were stored already.': '这些数字均已保存过。',

  // Against the plan
  'Actual against plan': '实际与计划对照',
  'The actual number, and under it how far it is from the plan. Flows are summed to date; balances and measures are those of their last actual month. Press a name for what it means and how it went.':
    '上为实际值，下为与计划的差距。流量为累计值，余额与指标取最近一个实际月份。点按名称查看含义与走势。',
  'Actual against plan by month': '按月的实际与计划对照',
  'To date': '累计至今',
  Planned: '计划值',
  'as planned': '符合计划',
  Actual: '实际',
  Variance: '差异',
  '{series}, month by month': '{series}：月度走势',
  '{series} month by month, plan and actual. To date {actual} actual against {plan} planned.':
    '{series}按月的计划与实际。累计实际 {actual}，计划 {plan}。',
  'Months of the chart: arrow keys choose one, Enter says why the plan is what it is.':
    '图中月份：用方向键选择，按 Enter 查看计划值的原因。',
  '{month}: plan {plan}': '{month}：计划 {plan}',
  '{month}: plan {plan}, actual {actual} ({variance})': '{month}：计划 {plan}，实际 {actual}（{variance}）',
  'What made the difference': '差异从何而来',
  'Why {series} differs from the plan.': '{series}为何与计划不同。',
  '{span}: {plan} planned, {actual} actual.': '{span}：计划 {plan}，实际 {actual}。',
  'Part of the variance': '差异构成',
  'This series is not split by driver.': '此序列不按驱动因素拆分。',
  'Variance of {series} by driver': '{series}差异的驱动因素',
  'Import these as well and it is split further: {series}.': '再导入以下序列可进一步拆分：{series}。',
  'the difference there was already': '期初已有的差异',
  'against the plan over these months': '这些月份与计划的差异',
  'how many': '数量',
  'how much each': '单价',
  'what the others do not account for': '其余未解释部分',
  'actual less plan': '实际减计划',

  // The plan from here
  'Re-forecast': '重新预测',
  'The plan from here': '从现在起的计划',
  'Customers at the beginning': '期初客户',
  'A new plan that begins in {month} with what there is then: customers and ARR by age, people by tenure, backlogs, cash. This plan stays as it is.':
    '从{month}开始的新计划，以届时的状况为起点：按签约时长划分的客户与 ARR、按在职时长划分的人员、积压和现金。当前计划保持不变。',
  'It is made of the base plan, and its scenarios come along.': '新计划以基准方案为基础，并保留其情景。',
  'Re-forecast from {month}': '从{month}起重新预测',
  'The plan from here would not be valid:': '重新预测得出的计划无效：',
  'Put it in the library': '放入计划库',
  '“{plan}” is in the library.': '“{plan}”已放入计划库。',
  'Open it': '打开',
  'What is not exactly as it was': '与原来不完全相同之处',
  'Where it begins, and where it leads': '起点与走向',
  'From here': '重新预测',
  '{what}: {part}': '{what}：{part}',
  '{part}, {about}. With the others it sums exactly to the variance, {span}.':
    '{part}：{about}。与其他各项相加，恰好等于{span}的差异。',
  '{what}: planned to date': '{what}：累计计划',
  '{what}: variance to date': '{what}：累计差异',
  '{what}: variance': '{what}：差异',
  'What really happened': '实际数',
  '{what}.': '{what}。',
};
