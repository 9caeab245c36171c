/** What the planning core says of actual numbers: importing them, variances, and the plan from here. */
import type { Catalogue } from '../say.ts';

export const actualNumbers: Catalogue = {
  'as they stand': '原值',
  'in thousands': '以千计',
  'in tens of thousands': '以万计',
  'in millions': '以百万计',
  'in billions': '以十亿计',
  'in per cent': '以百分比计',
  '{place}: {heading} is a whole year; a month or a calendar quarter is needed.':
    '{place}：{heading} 是整年；需要月份或日历季度。',
  '{place}: {heading} is a fiscal period, and which months that is the file does not say; a month or a calendar quarter is needed.':
    '{place}：{heading} 是财务期间，文件没有说明对应哪些月份；需要月份或日历季度。',
  '{place}: {heading} names no month, so its numbers are left out.':
    '{place}：{heading} 没有指明月份，其数字未导入。',
  'an empty heading': '空标题',
  '{place}: “{text}” is no number, so {series} has none there.':
    '{place}：“{text}”不是数字，因此{series}在该处没有数值。',
  '{series} of {month} stands twice, in {first} and {second}, with the same number.':
    '{month}的{series}出现两次（{first} 和 {second}），数值相同。',
  '{series} of {month} stands twice, in {first} and {second}, with different numbers; {second} counts.':
    '{month}的{series}出现两次（{first} 和 {second}），数值不同；以 {second} 为准。',
  '{series} has no number for {months}.': '{series}缺少{months}的数字。',
  '{months}: not in the plan, so left out.': '{months}：不在计划范围内，未导入。',
  '{series}: {count} quarters, each spread evenly over its three months.':
    '{series}：{count} 个季度，均匀分摊到各自的三个月。',
  '{series}: {count} quarters, each taken for the last month of the quarter.':
    '{series}：{count} 个季度，各取季末月份。',
  '{place}: a quarter of {series} whose months are in the file as well; the months count.':
    '{place}：{series}的一个季度，其月份也在文件中；以月份为准。',
  '{series}: other numbers are stored for {months}; these take their place.':
    '{series}：{months}已有其他数字；将由这些数字取代。',
  'And {number} more like these.': '另有 {number} 条类似提示。',
  '{first} and {last}': '{first}和{last}',
  '{number} months between {first} and {last}': '{first}至{last}之间的 {number} 个月',
  'Actuals from {file}': '来自 {file} 的实际数据',
  'Actuals of {series} removed': '移除 {series} 的实际数据',
  'Actuals removed': '移除实际数据',
  'more than 100,000 rows': '超过 100,000 行',
  'more than 1,000 columns': '超过 1,000 列',
  'a table with a row or a column for each month': '每个月占一行或一列的表格',
  'nothing but empty cells': '只有空单元格',
  'months and numbers': '月份和数字',
  'no months': '没有月份',
  'fiscal periods such as “{period}”, and no months': '只有“{period}”之类的财务期间，没有月份',
  'a row or a column of months, such as 2027-03, Mar 2027, 31/03/2027 or 2027Q1':
    '一行或一列月份，如 2027-03、Mar 2027、31/03/2027 或 2027Q1',
  'months, but no numbers beside them': '有月份，但旁边没有数字',
  'a number for each month in its row or column': '每个月在其行或列中对应一个数字',
  'Row {row}': '第 {row} 行',
  'Column {column}': '{column} 列',
  'more than 20 MB': '超过 20 MB',
  'a file that is no text': '不是文本的文件',
  'a table as CSV or tab-separated text': 'CSV 或制表符分隔的表格文本',
  'a quotation mark that is never closed': '没有闭合的引号',
  'a closing quotation mark': '闭合的引号',
  '{count} targets are of a month that has passed, and stay behind.':
    '有 {count} 个目标所在月份已经过去，不再带入。',
  'A plan has at least 12 months: {added} are added at the end, with the numbers of the last month.':
    '计划至少 12 个月：在末尾补充 {added} 个月，沿用最后一个月的数字。',
  'What customers still owe is worked out from the contracts that are left, as if nobody had churned or expanded lately.':
    '客户尚欠的款项按剩余合同推算，视为近期无人流失或增购。',
  'Measures over several months, such as NRR or CAC payback, begin anew; retained ARR counts from the opening contracts.':
    '跨多个月的指标（如 NRR 或 CAC 回本期）重新开始计算；留存 ARR 从期初合同算起。',
  '{names} turned out as imported, but are no opening balance: where they differ from the plan for good, change the assumptions.':
    '{names} 的实际值已导入，但不是期初余额：若与计划长期不符，请修改假设。',
  '{names} and {count} more': '{names} 及另外 {count} 项',
  'Without actual numbers, from the plan as it stands: {names}.': '没有实际数据，取自现有计划：{names}。',
  'The funding planned until then is taken as received.': '此前计划的融资视为已经到账。',
  '“{name}” no longer fits the plan from here, and stays behind.':
    '“{name}”不再适用于由此开始的计划，未带入。',
  'The ranges no longer fit the plan from here, and stay behind.':
    '区间假设不再适用于由此开始的计划，未带入。',
  'it is about the start of the old plan, and this one begins with what there is':
    '它涉及原计划的期初，而新计划从现状开始',
  'its month has passed': '其月份已经过去',
  'The change of {what} is left out: {reason}.': '{what} 的改动未带入：{reason}。',
  'it sets a whole list of things as they were at the start': '它设定了期初的整个列表',
  'The range of {what} is left out: {reason}.': '{what} 的区间未带入：{reason}。',
  '{count} notes on what is no longer in the plan stay behind.':
    '{count} 条备注所涉及的内容已不在计划中，未带入。',
  'About {number} customers who do not fit well count as ordinary ones from here on: opening cohorts all fit.':
    '约 {number} 个不匹配的客户此后按普通客户计算：期初同期群都视为匹配。',
  'ARR without customers cannot be carried.': '没有客户的 ARR 无法带入。',
  'The plan has no customers here by then; the actual ones begin as if they had signed a month ago.':
    '计划到那时此处没有客户；实际客户视为一个月前签约。',
  'The actual ARR of the company cannot be shared out among its segments; import it by segment.':
    '公司的实际 ARR 无法分摊到各客户细分；请按细分导入。',
  'The actual customers of the company cannot be shared out among its segments; import them by segment.':
    '公司的实际客户数无法分摊到各客户细分；请按细分导入。',
  'The company’s actual ARR is shared out among segments as the plan has it.':
    '公司的实际 ARR 按计划的比例分摊到各客户细分。',
  'The company’s actual customers are shared out among segments as the plan has them.':
    '公司的实际客户数按计划的比例分摊到各客户细分。',
  'Opportunities already under way are one number a month; as many are decided in all, but not in the same months.':
    '进行中的商机以每月一个数字表示；见分晓的总数相同，但月份不同。',
  'Prices go up each {now} instead of each {before}.': '价格改为每年{now}上调，而不是{before}。',
  'Quotas go up each {now} instead of each {before}.': '配额改为每年{now}上调，而不是{before}。',
  'Raises come each {now} instead of each {before}.': '调薪改为每年{now}，而不是{before}。',
  'The actual heads are negative; the plan’s own are used.': '实际人数为负；采用计划的人数。',
  'The plan has nobody here by then; the actual people begin with no tenure.':
    '计划到那时此处没有人员；实际人员从零在职时长开始。',
  'In the first month in which the team hires as needed again, what is needed is judged from the opening balances.':
    '团队重新按需招聘的第一个月，需求按期初余额判断。',
  'For the first {count} months managers follow the heads at the start, as if the team had not grown lately.':
    '头 {count} 个月的主管人数按期初人数计算，视为团队近期没有增长。',
  'Commission held back before is paid in equal parts over {count} months.':
    '此前保留的佣金在 {count} 个月内平均支付。',
  'What was left undone in the months before is one number, their mean; the plan had it month by month.':
    '此前各月未完成的部分以一个平均数表示；原计划逐月给出。',
  '{plan}, from {month}': '{plan}（自{month}起）',
  'Where it began': '期初',
  'Not split further': '未再细分',
  'Not explained by these': '上述因素未能解释的部分',
  'ARR per new customer': '每个新客户的 ARR',
  'Cost per head': '人均成本',
  'Revenue per customer': '每个客户的收入',
};
