/** The sections on the way to the target: the verdict, targets, sales, demand. */
import type { Catalogue } from '../say.ts';

export const courses: Catalogue = {
  'Verdict:': '结论：',
  '{words}.': '{words}。',
  'The plan reaches {plan} {metric} by {month}, not {target}.':
    '到 {month}，计划的 {metric} 达到 {plan}，目标为 {target}。',
  'The plan reaches {plan} {metric} by {month}; the target is {target}.':
    '到 {month}，计划的 {metric} 达到 {plan}；目标为 {target}。',
  'The plan reaches {plan} {metric} by {month}; the target is at most {target}.':
    '到 {month}，计划的 {metric} 为 {plan}；目标不超过 {target}。',
  'The plan reaches {plan} {metric} in {month}, not {target}.':
    '{month} 当月，计划的 {metric} 达到 {plan}，目标为 {target}。',
  'The plan reaches {plan} {metric} in {month}; the target is {target}.':
    '{month} 当月，计划的 {metric} 达到 {plan}；目标为 {target}。',
  'The plan reaches {plan} {metric} in {month}, not at most {target}.':
    '{month} 当月，计划的 {metric} 为 {plan}，超过上限 {target}。',
  'The plan reaches {plan} {metric} in {month}; the target is at most {target}.':
    '{month} 当月，计划的 {metric} 为 {plan}；目标不超过 {target}。',
  '{metric} is not defined in {month}.': '{metric} 在 {month} 无定义。',
  '{distance} to spare': '富余 {distance}',
  'Whether the plan reaches what it has to, and what stands in the way.':
    '计划能否达到要求，以及阻碍在哪里。',
  'There is no target to hold the plan against': '还没有可供检验的目标',
  'Say what has to be reached and when, for example ten million of ARR in December.':
    '先写下何时要达到什么，例如：12 月 ARR 达到一千万。',
  'Set a target': '设定目标',

  '{metric} against the target': '{metric} 与目标',
  '{metric} month by month. {verdict} in {month}: {plan} of {target}.':
    '{metric} 逐月。{month}{verdict}：{plan}，目标 {target}。',
  'At most {value}': '至多 {value}',
  'Target {value}': '目标 {value}',

  'What eats the plan': '增长被什么吃掉',
  'From heads times quota, through six killers, to what is left.':
    '从“人数 × 配额”出发，逐一扣除六个增长杀手，得到计划。',
  'Working out what each killer takes …': '正在计算各增长杀手的影响…',
  'No bridge for this target': '此目标无法分解',
  'Without one of the killers the metric is not defined in that month, so nothing can be shared out.':
    '去掉某个增长杀手后，该指标在当月无定义，因此无法分摊。',
  'From the naive plan to the target': '从理想计划到目标',
  Spreadsheet: '电子表格',
  'heads times quota, nothing in the way': '人数 × 配额，不计任何损耗',
  'what is left': '实际能达到的',
  'what was asked for': '要求达到的',
  Plan: '计划',
  Gap: '缺口',
  Target: '目标',
  '{name}: {amount}. Why?': '{name}：{amount}。为什么？',

  'What limits the sale': '什么限制了销售',
  'The smaller of capacity and demand, month by month.': '逐月取产能与需求中较小者。',
  'What limits the sale, by segment and month': '各客户细分、各月份的销售限制',
  'too few sellers for the deals there are': '销售人手不足',
  'nobody needs to sell it': '无需人员销售',
  // One sign a cell of the strip.
  C: '产',
  D: '需',
  S: '自',
  '{month}, {segment}: {deals} deals won, nobody needs to sell them.':
    '{month}，{segment}：成交 {deals} 单，无需人员销售。',
  '{month}, {segment}: {deals} deals to be had, sellers for {capacity}. Demand limits.':
    '{month}，{segment}：可签 {deals} 单，人手够签 {capacity} 单。受需求限制。',
  '{month}, {segment}: {deals} deals to be had, sellers for {capacity}. Capacity limits.':
    '{month}，{segment}：可签 {deals} 单，人手够签 {capacity} 单。受产能限制。',

  'Key measures': '关键指标',
  'In the last month of each fiscal year. Press one to see how it comes about.':
    '各财年最后一个月的数值。点按可看由来。',
  Measure: '指标',
  Definition: '定义',
  Course: '走势',
  'to {month}': '截至 {month}',
  'Cash, lowest': '现金最低点',
  'The least in the bank at the end of any month of the year.': '当年各月末银行存款的最低值。',
  '{value}: {label}, {month}. Why?': '{value}：{label}，{month}。为什么？',
  '{value}: {label}, {period}. Why, in {month}?': '{value}：{label}，{period}。{month}为什么？',

  'What the board asked for: a figure and a month. The first one comes first everywhere.':
    '董事会的要求：一个数字和一个月份。排在第一的目标在各处优先显示。',
  'Without one there is a plan but no verdict.': '没有目标，就只有计划而没有结论。',
  'Add a target': '添加目标',
  'From a growth rate': '按增长率生成',
  'By the end of': '截止月份',
  'Target {number}, metric': '目标 {number}，指标',
  'Target {number}, floor or ceiling': '目标 {number}，下限或上限',
  'Target {number}, {metric}': '目标 {number}，{metric}',
  'Target {number}, month': '目标 {number}，月份',
  'Move target {number} up': '上移目标 {number}',
  'Move target {number} down': '下移目标 {number}',
  'Copy target {number}': '复制目标 {number}',
  'Remove target {number}': '删除目标 {number}',
  'What stands in the way of target {number}': '目标 {number} 的阻碍',
  '{metric} and its targets': '{metric} 与各目标',
  'at least {value}': '至少 {value}',
  'at most {value}': '至多 {value}',

  'Targets from a growth rate': '按增长率生成目标',
  'Double in a year': '一年翻一番',
  '25% a quarter': '每季度 25%',
  '5% a month': '每月 5%',
  'Triple, triple, double, double': '连续两年三倍、再两年翻倍',
  'What grows': '增长的指标',
  'grows from': '起始于',
  'Opening value': '起始值',
  'at the end of {month}': '（{month}末）',
  'How it grows': '增长方式',
  'by a rate a month': '按月增长率',
  'by a rate a quarter': '按季增长率',
  'by a rate a year': '按年增长率',
  'to so many times as much': '增至若干倍',
  'year by year': '逐年倍数',
  'Rate of growth': '增长率',
  'Times as much': '倍数',
  after: '，历时',
  'Months until then': '历时月数',
  'Times as much in year {year}': '第 {year} 年的倍数',
  'One more year': '增加一年',
  'One year less': '减少一年',
  'asked for at the end of each': '，目标设在每个',
  'When it is asked for': '目标的间隔',
  month: '月末',
  quarter: '季末',
  'fiscal year': '财年末',
  'Nothing grows from zero or less: type an opening value.': '零或负数无法增长：请填写起始值。',
  '{metric}: plan and growth': '{metric}：计划与增长',
  'Asked for': '目标',
  'The targets that would be taken': '将采用的目标',
  'Take {count} targets': '采用 {count} 个目标',
  '{count} targets taken': '已采用 {count} 个目标',
  'Replace the targets of {metric} there are': '替换现有的 {metric} 目标',
  'in place of the {count} targets of {metric}': '替换现有的 {count} 个 {metric} 目标',
  'beside the {count} targets of {metric}': '保留现有的 {count} 个 {metric} 目标',

  Sales: '销售',
  'Who is hired when, how long they take to sell, who leaves. Together this is selling capacity: the most that could be closed, were there deals enough.':
    '何时招谁、多久能出单、谁会离职。合起来就是销售产能：商机充足时最多能签下的金额。',
  'All teams': '全部团队',
  'Fiscal year of the overview': '总览的财年',
  Team: '团队',
  'Sells to': '面向',
  'a month': '每月',
  Share: '占比',
  'of new ARR': '新增 ARR',
  Together: '合计',
  'What they sell': '销售内容',
  'From hired to productive': '从入职到出单',
  'Joining and leaving': '入职与离职',
  Pay: '薪酬',
  'The segment it sells to': '所面向的客户细分',
  'Hires and heads': '招聘与人数',
  'Capacity and what is sold': '产能与签约',
  'Nobody sells yet': '还没有销售人员',
  'Without a sales team only self-serve segments win customers.':
    '没有销售团队，只有自助式客户细分能获得客户。',
  'Take a ramp of the field': '采用行业爬坡曲线',
  'Ramps of the field': '行业爬坡曲线',
  'No ramp: productive from the first day': '无爬坡：入职即满产能',
  'Three months, evenly': '三个月，匀速',
  'Five months': '五个月',
  '; ': '；',
  'Productivity by month of tenure: {values}, then 100%.': '各入职月份的产能：{values}，此后 100%。',
  'no ramp': '无爬坡',
  'fully productive': '满产能',
  'Month of tenure. Drag a point, or choose it and press the arrow keys.':
    '入职月份。拖动圆点，或选中后按方向键。',
  'Productivity in month {month} of tenure': '入职第 {month} 个月的产能',
  '{share} of full productivity': '满产能的 {share}',

  'Channels make leads, leads become opportunities, and opportunities are decided a sales cycle later. Sellers without them sell nothing.':
    '渠道带来线索，线索变成商机，商机经过一个销售周期后见分晓。没有商机，销售人员无单可签。',
  'From leads to customers': '从线索到客户',
  'Customers come of opportunities, and these of leads, of months before.':
    '客户来自数月前的商机，商机来自更早的线索。',
  'Month or year of the funnel': '漏斗的月份或财年',
  'Of the step before': '占上一步',
  Step: '步骤',
  Drawn: '图示',
  'Lost on the way': '流失',
  '{count} lost': '流失 {count}',
  'Which side limits': '受哪一方限制',
  'Can sellers close it? {period}': '人手签得完吗？{period}',
  'Nobody needs to sell it.': '无需人员销售。',
  'Demand limits: {deals} deals to close, sellers for {capacity}.':
    '受需求限制：可签 {deals} 单，人手够签 {capacity} 单。',
  'Capacity limits: {deals} deals to close, sellers for {capacity}.':
    '受产能限制：可签 {deals} 单，人手够签 {capacity} 单。',
  'Demand limits in every month.': '每个月都受需求限制。',
  'Capacity limits in every month.': '每个月都受产能限制。',
  'Demand limits in {count} months, capacity in {capacity}.':
    '受需求限制 {count} 个月，受产能限制 {capacity} 个月。',
  'Sellers for': '人手够签',
  'Deals and who could close them': '可签单数与人手',
  'Segment of the deals': '图中的客户细分',
  'Leads of {channel}': '{channel}的线索',
  'Budget and cost by month': '逐月预算与成本',
  'What the budget buys': '预算买到什么',
  'Every {slice} brings {leads} leads: nothing saturates.': '每 {slice} 带来 {leads} 条线索：不会饱和。',
  'The first {slice} of a month brings {first} leads, the last {slice} of {budget} {last}.':
    '每月头 {slice} 带来 {first} 条线索，{budget} 中的最后 {slice} 带来 {last} 条。',
  '{budget}: {leads} leads': '{budget}：{leads} 条线索',
  'From lead to opportunity': '从线索到商机',
  'All channels': '全部渠道',
  'No channel yet': '还没有渠道',
  'Without a channel there are no opportunities, and nobody can be sold to.':
    '没有渠道就没有商机，也就无人可卖。',
};
