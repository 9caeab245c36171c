/** What stands on and around charts, whatever they show. */
import type { Catalogue } from '../say.ts';

export const charts: Catalogue = {
  '{title}, month by month: {courses}.': '{title}，逐月：{courses}。',
  ', ': '，',
  'Not defined in any month of the plan.': '计划期内任何月份都无定义。',
  'Months of {title}: arrow keys read one.': '{title}的各月：用方向键读取某月。',
  'Months of {title}: left and right choose one, up and down what to ask about, Enter says why.':
    '{title}的各月：左右键选月份，上下键选要问的数，回车键看为什么。',
  'Months of {title}: arrow keys choose one, Enter says why.':
    '{title}的各月：用方向键选月份，回车键看为什么。',
  'Months of the chart: arrow keys choose one, Enter says why.':
    '图中的各月：用方向键选月份，回车键看为什么。',
  '{what} {value}': '{what} {value}',
  '{month}: {values}': '{month}：{values}',
  '{band}, from': '{band}，下限',
  '{band}, to': '{band}，上限',
  Marks: '标记',
  Chart: '图表',
  Table: '表格',
  'Chart of {title}': '{title}的图表',
  'Table of {title}': '{title}的表格',
  '{title}, table': '{title}，表格',
  What: '内容',
  'What it comes to, drawn': '结果图',
  'What it comes to': '结果',
  'Of the month that ends each fiscal year; flows are of that month alone. Press a number to see why.':
    '各财年最后一个月的数值；流量金额只含当月。点按数字可查看由来。',
};
