/** 检查项: the rules and what they find. */
import type { Catalogue } from '../say.ts';

const customers: Catalogue = {
  'Churn hidden by contracts': '合同掩盖的流失',
  'churn of the first year where contracts run for a year or longer':
    '合同期一年及以上的客户细分的首年流失率',
  'Churn of less than {threshold} a year behind contracts of a year or longer':
    '合同期一年及以上时，年流失率应低于 {threshold}',
  '“{thing}” loses {found} a year, but nobody can leave in the first {contract}: the loss comes at the renewal, all at once.':
    '“{thing}”每年流失 {found}，但前 {contract}无人可以离开：损失会在续约时集中出现。',
  'Look at the ARR a year after the target before promising this one.':
    '承诺这个目标前，先看目标月一年之后的 ARR。',
  'Many renewals in one month': '续约集中在一个月',
  'churned ARR of a month over that of an average month of its year': '单月流失 ARR 与当年月均流失之比',
  'No month with more than {threshold} the churn of an average one':
    '任何一个月的流失不超过月均的 {threshold}',
  '{lost} of ARR leaves in {month}, {found} an average month, most of it of “{segment}”.':
    '{month}流失 ARR {lost}，为月均的 {found}，大部分来自“{segment}”。',
  'Begin these renewals a quarter before, and spread contract ends over the year.':
    '提前一个季度启动这些续约，并把合同到期日分散到全年。',
  'Customers who stay longer than others’ do': '客户留存高于同行',
  'GRR of each segment beside that of its contract value': '各客户细分的 GRR 与同等合同额的行业水平对比',
  'A GRR of no more than {threshold} above that of the field': 'GRR 高出行业水平不超过 {threshold}',
  '“{thing}” keeps {found} of its ARR over the year to {month}, where others keep {usual}.':
    '截至{month}的一年里，“{thing}”保留了 {found} 的 ARR，同行约为 {usual}。',
  'Look whether contracts hide churn, and at the customers of your own last year.':
    '看看合同是否掩盖了流失，并对照自己去年的客户。',
  'Customers who grow more than others’ do': '客户增长高于同行',
  'NRR of each segment beside that of its contract value': '各客户细分的 NRR 与同等合同额的行业水平对比',
  'An NRR of no more than {threshold} above that of the field': 'NRR 高出行业水平不超过 {threshold}',
  'NRR of “{thing}” is {found} in {month}, where others see {usual}.':
    '{month}“{thing}”的 NRR 为 {found}，同行约为 {usual}。',
  'Name what customers would buy more of, and take the rate of your own last year.':
    '说明客户会增购什么，并采用自己去年的比率。',
  'Prices rise where customers leave': '客户在流失，价格却在上涨',
  'price growth of segments that lose more than a tenth a year': '年流失超过一成的客户细分的价格涨幅',
  'Price growth of no more than {threshold} a year where more than a tenth leave':
    '年流失超过一成时，价格年涨幅不超过 {threshold}',
  'Prices of “{thing}” rise by {found} a year, while {churn} of its customers leave.':
    '“{thing}”每年涨价 {found}，同时有 {churn} 的客户离开。',
  'Raise prices less, or expect higher churn and a lower win rate.':
    '少涨一些，或预计更高的流失率和更低的赢单率。',
  'Customers who do not fit': '不匹配的客户',
  'poorly fitting customers among the new ones of the year up to the target':
    '截至目标月的一年里新客户中不匹配客户的占比',
  'No more than {threshold} of new customers who do not fit': '不匹配的新客户不超过 {threshold}',
  '{found} of the new customers of “{thing}” in the year to {month} fit poorly: idle sellers sign them, and they leave sooner.':
    '截至{month}的一年里，“{thing}”的新客户有 {found} 不匹配：空闲的销售人员签下了他们，而他们会更早离开。',
  'Give sellers more leads, or fewer sellers the same ones.': '给销售人员更多线索，或减少销售人员。',
  'One segment carries the year': '全年依赖一个客户细分',
  'the largest segment’s share of new ARR in the year up to the target':
    '截至目标月的一年里最大客户细分占新增 ARR 的比重',
  'No more than {threshold} of new ARR from one of several segments':
    '有多个客户细分时，单个不超过新增 ARR 的 {threshold}',
  '“{thing}” brings {found} of the new ARR of the year to {month}.':
    '截至{month}的一年里，“{thing}”带来 {found} 的新增 ARR。',
  'Ask what happens to the target if this segment does half as well.':
    '想一想：如果这个细分只完成一半，目标会怎样。',
  'One team carries the year': '全年依赖一个团队',
  'the largest sales team’s share of new ARR that is sold, in the year up to the target':
    '截至目标月的一年里最大销售团队占销售成交新增 ARR 的比重',
  'No more than {threshold} of what is sold from one of several teams':
    '有多个团队时，单个不超过销售额的 {threshold}',
  '“{thing}” sells {found} of all that is sold in the year to {month}.':
    '截至{month}的一年里，“{thing}”完成了全部销售额的 {found}。',
  'Ask what happens to the target if its best two people leave.':
    '想一想：如果最好的两个人离开，目标会怎样。',
  'One channel carries the year': '全年依赖一个渠道',
  'the largest channel’s share of opportunities in the year up to the target':
    '截至目标月的一年里最大渠道占商机的比重',
  'No more than {threshold} of opportunities from one of several channels':
    '有多个渠道时，单个不超过商机的 {threshold}',
  '“{thing}” brings {found} of all opportunities of the year to {month}.':
    '截至{month}的一年里，“{thing}”带来 {found} 的商机。',
  'Try a scenario in which it brings a third less.': '试一个该渠道减少三分之一的情景。',
};

const demand: Catalogue = {
  'Opportunities that nobody works': '无人跟进的商机',
  'capacity of segments that have opportunities': '有商机的客户细分的产能',
  'Some capacity wherever more than {threshold} opportunity comes in a year':
    '一年商机超过 {threshold} 个时应有产能',
  '“{thing}” gets {found} opportunities in the year to {month}, and nobody can sell to it.':
    '截至{month}的一年里，“{thing}”有 {found} 个商机，却无人可以销售。',
  'Give it a sales team, or say that it sells itself.': '为它配备销售团队，或设为自助购买。',
  'Too few deals for the sellers': '可签的单太少',
  'deals to close over what sellers could close, in the year up to the target':
    '截至目标月的一年里可签单数与产能单数之比',
  'Deals for at least {threshold} of the capacity': '可签单数至少能填满 {threshold} 的产能',
  'The deals of “{thing}” keep its sellers busy for {found} of what they could close in the year to {month}.':
    '截至{month}的一年里，“{thing}”的单只够销售人员产能的 {found}。',
  'More leads first; another seller adds nothing here.': '先增加线索；此处再加销售人员没有用。',
  'Too few sellers for the deals': '单多人少，签不过来',
  'deals left waiting over what sellers close in a month': '积压单数与一个月产能单数之比',
  'No more than {threshold} of selling left waiting': '积压不超过 {threshold}的销售量',
  '{deals} winnable deals of “{thing}” wait for a seller in {month}: {found} of selling.':
    '{month}“{thing}”有 {deals} 个可赢的单等待跟进，相当于 {found}的销售量。',
  'Hire sellers earlier, or spend less on leads.': '提前招聘销售人员，或减少线索投入。',
  'Sellers grow, leads do not': '销售人员在增加，线索却没有',
  'growth of sellers over growth of opportunities, from the start to the target':
    '从期初到目标月，销售人数与商机的增长倍数之比',
  'Sellers grow by no more than {threshold} what opportunities do':
    '销售人数的增长倍数不超过商机增长倍数的 {threshold}',
  'By {month} there are {grown} as many sellers as at the start, and {demand} as many opportunities.':
    '到{month}，销售人数为期初的 {grown}，商机为期初的 {demand}。',
  'Let leads grow ahead of sellers: each new one needs deals of their own.':
    '让线索先于销售人员增长：每个新人都需要自己的单。',
  'A high win rate': '赢单率偏高',
  'win rates beside those of segments of this contract value': '赢单率与同等合同额的行业水平对比',
  'A win rate of no more than {threshold} that of the field': '赢单率不超过行业水平的 {threshold}',
  '“{thing}” wins {rate} of its opportunities, where others win {usual}.':
    '“{thing}”赢下 {rate} 的商机，同行约为 {usual}。',
  'Count what counts as an opportunity, and take your own last year.':
    '先明确什么算商机，再采用自己去年的数字。',
  'A funnel that lets much through': '漏斗转化偏高',
  'opportunities per lead beside those of the field': '每条线索带来的商机与行业水平对比',
  'No more than {threshold} the opportunities per lead of the field':
    '线索到商机的转化不超过行业水平的 {threshold}',
  '{rate} of the leads of “{thing}” become opportunities, where others see {usual}.':
    '“{thing}”的线索有 {rate} 成为商机，同行约为 {usual}。',
  'Fine for meetings that were booked; of plain leads take your own numbers.':
    '若指已约好的会面则合理；若是普通线索，请采用自己的数字。',
  'A short sales cycle': '销售周期偏短',
  'sales cycles beside those of segments of this contract value': '销售周期与同等合同额的行业水平对比',
  'At least {threshold} the shortest cycle of the field': '至少为行业最短周期的 {threshold}',
  'Deals of “{thing}” close after {months}, where others take {usual} at least.':
    '“{thing}”的单 {months}成交，同行至少需要 {usual}。',
  'Measure it from the first opportunity to the signature, lost deals too.':
    '从商机建立算到签约，丢掉的单也要计入。',
  'A channel beyond its saturation': '渠道投入已过饱和',
  'budgets over the budget at which a lead costs twice as much': '预算与线索成本翻倍时的预算之比',
  'No more than {threshold} the saturation budget': '不超过饱和预算的 {threshold}',
  '“{thing}” gets {found} its saturation budget in {month}: most of the money buys hardly any leads.':
    '{month}“{thing}”的预算为饱和预算的 {found}：大部分钱几乎买不到线索。',
  'Move money to another channel, or raise the saturation if you know better.':
    '把钱移到其他渠道；若有依据，可调高饱和预算。',
};

const money: Catalogue = {
  'The money runs out': '现金耗尽',
  'cash at the end of every month of the plan': '计划内每个月末的现金',
  'Cash of at least {threshold}': '现金不低于 {threshold}',
  'Cash falls below zero in {month} and is {lowest} at its lowest.':
    '现金在{month}降到零以下，最低为 {lowest}。',
  'Plan funding before that month, or spend later.': '在此之前安排融资，或推迟支出。',
  'A short runway': '现金可支撑时间偏短',
  'cash over the burn of three months, in every month of the plan': '每个月的现金与近三个月烧钱速度之比',
  'At least {threshold} of cash at all times': '任何时候现金至少可支撑 {threshold}',
  'In {month} the cash lasts for {found} at the burn of the last three.':
    '按近三个月的烧钱速度，{month}的现金只够 {found}。',
  'Raising money takes half a year: begin earlier, or burn less.': '融资需要半年：早些开始，或少烧一些。',
  'Customers are worth little for what they cost': '客户价值相对获客成本偏低',
  'LTV:CAC in the month of the target': '目标月的 LTV:CAC',
  'LTV:CAC of at least {threshold}': 'LTV:CAC 至少为 {threshold}',
  'LTV:CAC is {found} in {month}.': '{month}的 LTV:CAC 为 {found}。',
  'Keep customers longer, or win them for less.': '让客户留得更久，或以更低成本获客。',
  'Customers pay back late': '回本偏慢',
  'CAC payback in the month of the target': '目标月的 CAC 回本期',
  'CAC payback within {threshold}': 'CAC 回本期不超过 {threshold}',
  'A new customer pays back what it cost after {found} in {month}.': '{month}新客户需要 {found}才能回本。',
  'Look at idle sellers first, then at price and cost per lead.': '先看空闲的销售人员，再看价格和线索成本。',
  'Sales and marketing bring little growth': '销售与市场投入带来的增长偏少',
  'the magic number in the month of the target': '目标月的魔数',
  'A magic number of at least {threshold}': '魔数至少为 {threshold}',
  'The magic number is {found} in {month}.': '{month}的魔数为 {found}。',
  'Mend the funnel before more is spent on it.': '先改进漏斗，再加大投入。',
  'Growth burns much money': '增长烧钱偏多',
  'the burn multiple in the month of the target': '目标月的烧钱倍数',
  'A burn multiple of no more than {threshold}': '烧钱倍数不超过 {threshold}',
  'The burn multiple is {found} in {month}.': '{month}的烧钱倍数为 {found}。',
  'Spend later than you grow.': '先增长，后支出。',
  'Much is lost of what is gained': '新增被流失抵消',
  'the quick ratio in the month of the target': '目标月的 SaaS 速动比率',
  'A quick ratio of at least {threshold}': 'SaaS 速动比率至少为 {threshold}',
  'The quick ratio is {found} in {month}.': '{month}的 SaaS 速动比率为 {found}。',
  'Look which segment loses most, and why.': '看看哪个客户细分流失最多，以及原因。',
  'Growth and margin together are low': '增长与利润率之和偏低',
  'the rule of 40 in the month of the target': '目标月的 40 法则',
  'Growth and operating margin together at least {threshold}': '增长率与营业利润率之和至少为 {threshold}',
  'Growth and operating margin come to {found} in {month}.': '{month}增长率与营业利润率之和为 {found}。',
  'Look which costs could grow more slowly than ARR.': '看看哪些成本可以比 ARR 增长得慢。',
  'Customers pay at once': '客户立即付款',
  'months from invoice to payment': '从开票到收款的月数',
  'At least {threshold} from invoice to payment': '从开票到收款至少 {threshold}',
  'Customers pay {found} after the invoice.': '客户在开票 {found}后付款。',
  'Companies pay after thirty to sixty days.': '企业通常在三十到六十天后付款。',
  'Pay without benefits': '工资之外没有福利成本',
  'taxes and benefits on top of pay': '工资之外的税费与福利',
  'Benefits of at least {threshold} of pay': '福利至少为工资的 {threshold}',
  '{people} people cost only {found} more than their pay.': '{people} 人的成本只比工资高 {found}。',
  'Add what the employer pays on top: taxes, insurance, pensions.': '加上雇主承担的税费、保险和养老金。',
};

const plan: Catalogue = {
  'Nothing to hold the plan against': '没有可对照的目标',
  'the targets of the plan': '计划的目标',
  'At least {threshold} target': '至少 {threshold} 个目标',
  'The plan has no target.': '计划没有目标。',
  'Say what has to be reached, and when.': '说明要达到什么、何时达到。',
  'A target beyond what heads times quota would give': '目标超出人数乘以配额的结果',
  'what a spreadsheet would promise, over each target': '电子表格式估算与各目标之比',
  'Heads times quota promises at least {threshold} of the target': '人数乘以配额至少达到目标的 {threshold}',
  'Even if every hire sold at once and no deal was missing, the plan would give {found} of the target for {target}.':
    '即使每个新人立即达到满产能、单子毫不短缺，计划也只能达到{target}目标的 {found}。',
  'Plan more sellers or a higher quota, more leads where it sells itself, or a lower target.':
    '增加销售人员或提高配额，自助购买的细分增加线索，或降低目标。',
  'Faster than almost anybody grows': '增长快过几乎所有公司',
  'ARR at the target over ARR a year before': '目标月 ARR 与一年前之比',
  'ARR of no more than {threshold} that of a year before': 'ARR 不超过一年前的 {threshold}',
  'ARR is {found} that of a year before in {month}.': '{month}的 ARR 为一年前的 {found}。',
  'Few companies past their first million tripled in a year: look for the number that does it.':
    'ARR 过百万后一年增长两倍的公司极少：找出是哪个数字造成的。',
  'A year without seasons': '没有季节性',
  'the strongest month for closing over the weakest': '成交最旺月与最淡月之比',
  'The strongest month at least {threshold} the weakest': '最旺月至少为最淡月的 {threshold}',
  'Buyers sign in every month alike: the strongest is {found} the weakest.':
    '每个月的签约都一样：最旺月为最淡月的 {found}。',
  'Most business is signed at the end of a quarter, and of the year.': '多数业务在季末和年末签约。',
  'Few assumptions say why': '少有假设说明依据',
  'notes on contract value, churn, win rate, quota, attainment, ramp and attrition':
    '合同额、流失率、赢单率、配额、达成率、爬坡和人员流失率的备注',
  'A note on at least {threshold} of the assumptions that matter': '至少 {threshold} 的关键假设有备注',
  'Only {noted} of {all} assumptions that matter say where they come from.':
    '{all} 个关键假设中只有 {noted} 个说明了来源。',
  'A line each is enough: who said it, and when it was last looked at.':
    '每项写一行即可：谁说的、上次何时核对。',
};

const sales: Catalogue = {
  'New sellers sell fully from the first day': '新销售人员从第一天起就是满产能',
  'the ramp of teams that somebody joins': '有人加入的团队的爬坡',
  'At least {threshold} until a new seller sells fully': '新销售人员至少 {threshold}才能达到满产能',
  '“{thing}” has no ramp, but {starts} people start by {month}.':
    '“{thing}”没有爬坡，但到{month}有 {starts} 人入职。',
  'Say how much of full productivity is reached in each of the first months.':
    '填写最初几个月各达到满产能的多少。',
  'A short ramp': '爬坡偏短',
  'months until a new seller is fully productive': '新销售人员达到满产能所需的月数',
  'New people of “{thing}” sell fully after {found}.': '“{thing}”的新人 {found}后即达到满产能。',
  'Look at how long the last people you hired took.': '看看最近招的人用了多久。',
  'No seller ever leaves': '没有销售人员离职',
  'the attrition of sales teams': '销售团队的人员流失率',
  'Attrition above {threshold}': '人员流失率高于 {threshold}',
  '“{thing}” keeps all of its {heads} people to {month}.': '到{month}，“{thing}”的 {heads} 人无一离职。',
  'Set an attrition, even of a young team: those who leave take months to replace.':
    '即使团队很新也请设置人员流失率：补上离职的人需要几个月。',
  'Low attrition': '人员流失率偏低',
  'Attrition of at least {threshold} a year': '年人员流失率至少 {threshold}',
  '“{thing}” loses {found} of its people in a year.': '“{thing}”一年只有 {found} 的人离职。',
  'Keep it only if your own last years say so, and note that.': '只有自己往年确实如此才保留，并写入备注。',
  'Leavers are not replaced': '离职不补员',
  'teams that lose people without a backfill': '有人离职而未设补员的团队',
  'Less than {threshold} person lost without a replacement': '离职而未补的人数少于 {threshold}',
  '“{thing}” loses {found} people by {month} and replaces none of them.':
    '到{month}，“{thing}”有 {found} 人离职，一个也没有补。',
  'Set the months that a replacement takes, or plan the hires for it.': '设置补员所需月数，或为此安排招聘。',
  'Hires that come too late for the target': '招聘来不及影响目标',
  'planned hires, with hiring delay, half the ramp and one sales cycle after them':
    '计划招聘加上招聘周期、半程爬坡和一个销售周期',
  'No more than {threshold} of the planned hires too late to count': '来不及见效的招聘不超过 {threshold}',
  '{late} of {planned} hires planned for “{thing}” up to {month} come too late to close much by then: it takes {delay} to find, {ramp} to half ramp and {cycle} to close.':
    '“{thing}”到{month}计划招聘 {planned} 人，其中 {late} 人来得太晚，届时难有成交：招聘 {delay}，爬坡过半 {ramp}，成交 {cycle}。',
  'Hire them earlier, or count them for the year after.': '提前招聘，或把他们算到下一年。',
  'Too many sellers for a manager': '每位主管带的销售人员太多',
  'sellers over managers in every month up to the target': '到目标月为止每月销售人员与主管之比',
  'No more than {threshold} sellers to a manager': '每位主管不超过 {threshold} 名销售人员',
  'In {month} there are {found} people to a manager in “{thing}”.': '{month}“{thing}”每位主管带 {found} 人。',
  'Look for managers earlier, or give each fewer people.': '提前寻找主管，或让每位主管少带几人。',
  'Quotas that do not pay for their sellers': '配额养不起销售人员',
  'a year’s quota over what a seller earns who reaches it': '年度配额与达标者收入之比',
  'A year’s quota of at least {threshold} on-target earnings': '年度配额至少为目标总收入的 {threshold}',
  'Sellers of “{thing}” are asked for {found} what they earn on target, {earnings}.':
    '“{thing}”的年度配额为目标总收入 {earnings}的 {found}。',
  'Raise the quota, or look at salary and commission.': '提高配额，或检视底薪与佣金。',
  'Quotas that few will reach': '少有人能完成的配额',
  'A year’s quota of at most {threshold} on-target earnings': '年度配额最多为目标总收入的 {threshold}',
  'Lower the quota, or expect a lower attainment.': '降低配额，或预计更低的达成率。',
  'More of the quota reached than teams usually do': '达成率高于常见水平',
  'the attainment of sales teams': '销售团队的达成率',
  'An attainment of at most {threshold}': '达成率不超过 {threshold}',
  '“{thing}” is expected to reach {found} of its quota as a whole.': '“{thing}”整体预计达成配额的 {found}。',
  'Take the share that the whole team reached last year, not that of the best.':
    '采用整个团队去年的达成率，而不是最好的人的。',
  'Commission for customers who may not stay': '为可能离开的客户付佣金',
  'the share of the commission that is paid at once': '一次付清的佣金占比',
  'No more than {threshold} of the commission at once': '一次付出的佣金不超过 {threshold}',
  '“{thing}” are paid {found} of their commission at once, whether customers stay or not.':
    '无论客户是否留下，“{thing}”的佣金有 {found} 一次付清。',
  'Hold part of it back until the customer has been here for a year.': '留一部分，等客户满一年再付。',
};

const service: Catalogue = {
  'Support leaves work undone': '客服支持做不完工作',
  'the support gap of every month up to the target': '到目标月为止每月的客服支持缺口',
  'No more than {threshold} of support’s work left undone': '客服支持未完成的工作不超过 {threshold}',
  'Support leaves {found} of its work undone in {month}, and customers leave for it later.':
    '{month}客服支持有 {found} 的工作没有完成，之后会有客户因此离开。',
  'Hire ahead of the tickets, or let hires follow the work.': '赶在工单之前招聘，或让招聘随工作量自动安排。',
  'Customers whom nobody looks after': '无人照看的客户',
  'the customer success gap of every month up to the target': '到目标月为止每月的客户成功缺口',
  'No more than {threshold} of customer success missing': '客户成功人手缺口不超过 {threshold}',
  'Customer success is {found} short of people in {month}: churn rises and expansion falls.':
    '{month}客户成功人手短缺 {found}：流失上升，增购下降。',
  'Hire ahead of the ARR: a manager needs months to know the accounts.':
    '赶在 ARR 之前招聘：熟悉客户需要几个月。',
  'New customers wait to be onboarded': '新客户在等待上线',
  'the onboarding queue over the hours that new customers of a month ask for':
    '上线实施队列与一个月新客户所需工时之比',
  'A queue of no more than {threshold}': '队列不超过 {threshold}',
  'In {month} {found} of onboarding wait; those who wait leave sooner.':
    '{month}有 {found}的上线实施在排队；等待的客户会更早离开。',
  'Hire ahead of the bookings, above all of the last quarter’s.': '赶在签约之前招聘，尤其是第四季度。',
  'Too many people for a service manager': '每位服务主管带的人太多',
  'people per manager of support, onboarding and customer success':
    '客服支持、上线实施和客户成功每位主管带的人数',
  'No more than {threshold} people to a manager': '每位主管不超过 {threshold} 人',
  'Much ARR to a customer success manager': '每位客户成功经理负责的 ARR 偏多',
  'ARR that one customer success manager is to look after': '每位客户成功经理负责的 ARR',
  'No more than {threshold} the ARR of the field': '不超过行业水平的 {threshold}',
  'One person looks after {arr} of “{thing}”, where {usual} is usual.':
    '“{thing}”每人负责 {arr}，通常为 {usual}。',
  'Plan more people, or say what they no longer do.': '增加人手，或说明哪些事不再做。',
  'Many accounts to a customer success manager': '每位客户成功经理负责的客户偏多',
  'accounts that one customer success manager is to look after, by contract value':
    '每位客户成功经理负责的客户数，按合同额',
  'No more than {threshold} the accounts of the field': '不超过行业水平的 {threshold}',
  'One person looks after {accounts} of “{thing}”, where {usual} accounts are usual.':
    '“{thing}”每人负责 {accounts} 个客户，通常为 {usual} 个。',
  'Plan more people, or a lighter touch with what that means for churn.':
    '增加人手，或降低服务强度并计入对流失的影响。',
  'Large customers without customer success': '大客户没有客户成功',
  'segments of large contracts that no customer success manager looks after':
    '没有客户成功经理负责的大额合同细分',
  'Customer success from {threshold} ARR on where contracts are large':
    '大额合同细分 ARR 达到 {threshold} 起应有客户成功',
  '“{thing}” has {found} of ARR in {month}, and nobody who looks after it.':
    '{month}“{thing}”有 ARR {found}，却无人负责。',
  'Plan the first customer success manager with the first large accounts.':
    '有了首批大客户就安排第一位客户成功经理。',
  'Support without a pause': '客服支持没有喘息',
  'the share of support’s time that is filled with tickets': '客服支持处理工单的时间占比',
  'An occupancy of no more than {threshold}': '占用率不超过 {threshold}',
  'Support is filled to {found} with tickets: waiting times grow and people leave.':
    '客服支持的时间有 {found} 被工单占满：等待变长，人员离开。',
  'Plan below 90%, and the people that this takes.': '按 90% 以下计划，并配足人手。',
  'More productive hours than there are': '有效工时偏多',
  'productive hours a month of support and onboarding': '客服支持与上线实施的每月有效工时',
  'No more than {threshold} hours a month': '每月不超过 {threshold} 小时',
  '“{thing}” counts on {found} productive hours a month from each.':
    '“{thing}”按每人每月 {found} 有效工时计算。',
  'Take a third off paid hours for leave, training and meetings.':
    '从带薪工时中扣除三分之一的休假、培训和会议。',
  'Many tickets to a supporter': '每位客服的工单偏多',
  'tickets over heads of support in the month of the target': '目标月的工单数与客服人数之比',
  'No more than {threshold} tickets a month to a head': '每人每月不超过 {threshold} 个工单',
  'Each supporter answers {found} tickets in {month}.': '{month}每位客服处理 {found} 个工单。',
  'Look at the handling time: it is the time to a solution, not to a first answer.':
    '检查处理时长：应为解决问题的时间，而非首次答复的时间。',
  'Costly service': '服务成本偏高',
  'cost of support and customer success as a share of ARR': '客服支持与客户成功成本占 ARR 的比重',
  'Support and customer success cost no more than {threshold} of ARR':
    '客服支持与客户成功成本不超过 ARR 的 {threshold}',
  'Support and customer success cost {found} of ARR at the rate of {month}.':
    '按{month}的水平，客服支持与客户成功成本占 ARR 的 {found}。',
  'Look at tickets per customer, and at who needs a manager of their own.':
    '看看每客户的工单数，以及谁需要专属经理。',
  'Service that costs next to nothing': '服务成本几乎为零',
  'Support and customer success cost at least {threshold} of ARR':
    '客服支持与客户成功成本至少为 ARR 的 {threshold}',
  'Look whether tickets, handling time and salaries are all there.': '检查工单、处理时长和工资是否都已填写。',
};

const screen: Catalogue = {
  Checks: '检查项',
  'What an experienced operator would remark on: the number, the rule, where the rule comes from, and the assumption to look at.':
    '有经验的经营者会提出的意见：数字、规则、规则来源，以及应查看的假设。',
  '{count} remarks': '{count} 条意见',
  '{rules} rules looked at the plan.': '共用 {rules} 条规则检查了计划。',
  'Nothing to remark on': '没有发现问题',
  'No rule is broken that was not silenced. That is no promise: the verdict says whether the target holds.':
    '除已忽略的之外，没有违反任何规则。这不是保证：目标能否达成请看结论。',
  'Rule: {rule}.': '规则：{rule}。',
  'Look at it': '查看',
  'Why? {what}': '为什么？{what}',
  'Silence: {what}': '忽略：{what}',
  Silence: '忽略',
  '{count} rules found nothing': '{count} 条规则未发现问题',
  'Looked at': '检查内容',
  Rule: '规则',
  'Why is this fine?': '为什么可以接受？',
  '{count} silenced': '已忽略 {count} 条',
  '“{reason}”': '“{reason}”',
  '{number}×': '{number} 倍',
  'Silenced {day}; the plan no longer gives reason for it.': '{day}忽略；计划中已不再出现该问题。',
  'Silenced {day}.': '{day}忽略。',
  'Hear again: {what}': '取消忽略：{what}',
  'Hear again': '取消忽略',
  'Silenced: {what}': '已忽略：{what}',
  'Heard again: {what}': '已取消忽略：{what}',
  'Silence again': '重新忽略',
  '{thing}: {what}': '{thing}：{what}',
  'Can break the plan': '可能让计划落空',
  'Mend these before anybody is promised the target.': '承诺目标之前先解决这些。',
  'Worth a second look': '值得复核',
  'Unusual; fine where you know why.': '不寻常；若有理由则没问题。',
  'Good to know': '供参考',
  'What others would ask about.': '别人会问到的问题。',
  'What operators go by ({grade})': '经营者惯例（{grade}）',
  '{source}, by contract value ({grade})': '{source}，按合同额（{grade}）',
  '{source}: {figure}, {when} ({grade})': '{source}：{figure}，{when}（{grade}）',
  '{source}: {figure} ({grade})': '{source}：{figure}（{grade}）',
};

export const checks: Catalogue = {
  ...screen,
  ...plan,
  ...sales,
  ...demand,
  ...customers,
  ...service,
  ...money,
};
