/** "Why?": a number explained. */
import type { Catalogue } from '../say.ts';

export const why: Catalogue = {
  Back: '返回',
  'Close (Escape)': '关闭（Esc）',
  'Copy as text': '复制为文字',
  'The explanation is on the clipboard.': '说明已复制到剪贴板。',
  'The clipboard did not take it.': '无法写入剪贴板。',
  'How you came here': '查看路径',
  'No longer in the plan': '计划中已没有',
  'What this number was about has been taken out.': '这个数字所说的内容已被移除。',
  'How it comes about': '如何得出',
  Assumptions: '假设',
  'An assumption: change it here': '这是一项假设，可在此修改',
  'Assumptions in it: change them here': '其中的假设，可在此修改',
  'Made of': '构成',
  'What {name} is made of': '“{name}”的构成',
  'Nothing further: it stands as it is.': '没有更细的构成，就是这个数。',
  Feeds: '用于',
  'A month earlier': '上个月',
  'A month later': '下个月',
  '{name}: {value}': '{name}：{value}',
  '{name}, {month}': '{name}，{month}',
  'Compared with': '对比',
  Nothing: '不对比',
  'Base plan': '基准方案',
  'Working it out …': '正在计算…',
  Difference: '差额',
  'What makes the difference': '差额来自',
  'Its parts are the same in both.': '两边的构成相同。',
  'here {here}, there {there}': '此处 {here}，对方 {there}',
  'The plan does not go back far enough for it.': '计划回溯的时间不够长。',
  'It looks back further than the plan is long.': '它要回溯的时间比整个计划还长。',
  'It looks back over months before: defined from {month} on.': '它要回溯此前的月份，{month}起才有定义。',
  'It would be divided by this, which is not above zero:': '除数不大于零：',
  'It is made of this, which is not defined:': '其中这一项没有定义：',
  'Defined in the plan model, section {section}': '定义见计划模型第 {section} 节',
  'What it adds to the plan: {takes}.': '它给计划增加的部分：{takes}。',
  'What it takes from the plan: {takes}.': '它从计划中吃掉的部分：{takes}。',
  'How it is measured': '如何衡量',
  'Imagine that {without}. How much better would the plan be? That depends on what else is in the way, so the plan is worked out with every combination of the six killers on and off, 64 in all, and this is the fair share (Shapley value) of the difference.':
    '设想{without}，计划会好多少？这取决于还有什么别的阻碍。因此计划按六个增长杀手开与关的全部 64 种组合各算一遍，这里是差额中应归于它的公平份额（Shapley 值）。',
  'The six shares sum exactly to {sum}: from the spreadsheet’s {naive} to the plan’s {plan}.':
    '六个份额之和恰好是 {sum}：从表格算法的 {naive} 到计划的 {plan}。',
  'Go to its assumptions: {section}': '查看相关假设：{section}',
  'everybody started when planned, was replaced at once and sold fully from the first day':
    '人人按计划入职，有人离开立即补上，且第一天起就全力出单',
  'no seller ever left': '没有销售人员离职',
  'every seller always had enough deals to work on': '每位销售人员手上始终有足够的商机',
  'every seller had a manager': '每位销售人员都有经理',
  'every month of the year were alike': '一年中每个月都一样',
  'support, onboarding and customer success were never short of people':
    '客服支持、上线实施和客户成功从不缺人',
  'The sum of its months. What follows is one of them: choose which.':
    '为其各月之和。下面解释其中一个月，可选择月份。',
  'Its last month. What follows is one of its months: choose which.':
    '取其最后一个月。下面解释其中一个月，可选择月份。',
};
