/** The questions of a new plan, and why what is assumed from their answers has its value. */
import type { Catalogue } from '../say.ts';

export const newPlan: Catalogue = {
  // Questions
  'New plan': '新建计划',
  'Round figures will do: every one can be changed in the plan. The rest is assumed from them and from figures of the field.':
    '填大概的数字即可，之后都能在计划中修改。其余假设由这些回答和行业参考推算。',
  Cancel: '取消',
  'Go on': '继续',
  'It needs a name.': '请填写名称。',
  'What is the plan called, when does it begin, in which currency?':
    '计划叫什么名字，从何时开始，用什么货币？',
  'It covers two years from its first month.': '从首月起覆盖两年。',
  'Name of the plan': '计划名称',
  'Who buys, and what does a new customer pay in a year?': '谁来购买？新客户一年付多少钱？',
  'Kind of customer': '客户类型',
  'Other kind of customer': '另一类客户',
  'a year': '每年',
  'Paid in a year': '每年付款',
  'They buy without a seller': '无需销售人员',
  'They buy by themselves': '客户自助购买',
  'They buy from a seller': '由销售人员成交',
  'Only one kind': '只有一类客户',
  'Another kind of customer': '添加另一类客户',
  'How many customers are there today?': '目前有多少客户？',
  'None is an answer, too.': '没有也可以。',
  'Customers today': '现有客户数',
  'ARR together': '合计 ARR',
  'ARR today': '当前 ARR',
  'How many sell to them?': '由几人销售？',
  '0 where the founders do it beside other work.': '填 0 表示由创始人兼任。',
  sellers: '名销售人员',
  'Sellers today': '现有销售人员',
  'How many new customers come in a usual month?': '平常每月新增多少客户？',
  'new customers a month': '个新客户/月',
  'New customers in a usual month': '每月新增客户',
  'How do they mostly come?': '客户主要从哪里来？',
  'By themselves': '主动上门',
  'Through campaigns': '付费推广',
  'We call on them': '主动拓展',
  'A bit of each': '各占一部分',
  'Which ARR do you want a year after the start?': '开始一年后，希望 ARR 达到多少？',
  '{share} of today': '为当前的 {share}',
  'ARR wanted': '期望 ARR',
  'How much money is in the bank?': '账上有多少现金？',
  'And a round, if you expect one.': '如预计融资，可一并填写。',
  'A round is expected': '预计有一轮融资',
  'Amount of the round': '融资金额',
  'Month of the round': '融资到账月份',
  'No round': '取消融资',
  today: '目前',
  'from a round in': '融资，到账月份',
  '{question}, {kind}': '{question}，{kind}',
  'Plan {year}': '{year}年计划',
  'Core customers': '核心客户',
  'Larger companies': '大型企业',

  // What is assumed
  'What the plan assumes': '计划的假设',
  'Each can be changed in the plan, where its note says the same.':
    '每项都可在计划中修改，备注中有相同说明。',
  'Back to the questions': '返回问题',
  'Make the plan': '生成计划',
  'These answers do not make a plan: {why}': '这些回答无法生成计划：{why}',
  Assumption: '假设',
  Why: '理由',
  '{source}: {figure}': '{source}：{figure}',
  '{source}: {figure} ({when})': '{source}：{figure}（{when}）',
  'Your answer': '您的回答',
  'A placeholder: put in your own': '暂定值，请换成您自己的数字',

  // The whole
  'What you want to have a year after the plan begins.': '计划开始一年后希望达到的数值。',
  'Buyers sign late in the year.': '客户多在年底签约。',
  'Sellers work evenly through the year until your own figures say otherwise.':
    '在有自己的数据之前，假设全年销售效率均匀。',
  'Everybody’s pay grows a little each year.': '薪酬每年小幅上涨。',
  'What serving customers costs in computers.': '为客户提供服务的算力成本。',
  'Everybody who builds the product: a quarter of the ARR, or four people.':
    '所有研发人员：占 ARR 的四分之一，至少四人。',
  'Everything else: an eighth of the ARR, or one person and a room.':
    '其他开支：占 ARR 的八分之一，至少一人加一间办公室。',
  'What is in the bank.': '账上现金。',
  'Customers pay a month after the invoice.': '客户在开票一个月后付款。',
  'The round you expect.': '您预计的融资。',
  'Engineering and product': '研发与产品',
  'Founders and office': '创始人与办公',

  // Customers
  'What a new customer pays in a year.': '新客户一年的付费。',
  'New contracts become a little dearer every year.': '新合同每年略有涨价。',
  'Small contracts run by the month, others for a year, very large ones for two.':
    '小额合同按月签，一般合同签一年，特大合同签两年。',
  'Tickets a month, twice as many while a customer is new; larger customers ask more.':
    '每月工单数，新客户期间加倍；客户越大，问题越多。',
  'Contracts this small are not looked after one by one.': '这么小的合同不会逐一跟进。',
  'Who is a customer today: those won in the last year at the pace of today, the others longer ago.':
    '现有客户：按当前速度，一部分在过去一年签约，其余更早。',
  'More leave in their first year than later.': '第一年流失多于以后各年。',
  'What customers who stay add in a year.': '留存客户一年的增购。',
  'A few customers pay less when they renew.': '少数客户续约时缩减。',
  'Customers who were pushed into buying leave twice as often.': '勉强签下的客户，流失率加倍。',
  'Those who try it and stay.': '试用后留下来的客户。',
  'Won opportunities of all there are.': '赢单占全部商机的比例。',
  'Nobody has to be persuaded: two weeks from trying to paying.': '无需说服：从试用到付费约两周。',
  'Larger contracts take longer.': '合同越大，周期越长。',
  'Buyers whom nobody calls back do not wait for ever; those of large contracts wait longer.':
    '没人跟进的买家不会一直等待；大合同的买家等得久一些。',
  'A seller with nothing to do closes some deals better left alone.': '空闲的销售人员会签下一些不该签的单。',
  'They get started by themselves; now and then somebody helps.': '客户自行上手，偶尔有人协助。',
  'As long as the contract pays for it.': '以合同能承担的时长为限。',
  'The faster ARR grows, the less of it a manager can look after.':
    'ARR 增长越快，每位经理能负责的 ARR 越少。',
  'The larger the contract, the fewer accounts a manager can look after.':
    '合同越大，每位经理能负责的客户越少。',

  // Sellers
  'Account executives': '客户经理',
  'Account executives, {segment}': '客户经理（{segment}）',
  'Who sells today; all of them know their work.': '现有销售人员，均已熟练。',
  'The founders sell beside other work: half a seller.': '创始人兼任销售，按半名销售人员计。',
  'As many as heads times quota ask for to reach the target, at most three times the team of today.':
    '按“人数 × 配额”达到目标所需的人数，最多为现有团队的三倍。',
  'Finding somebody and the notice they have to give.': '找到人选并等其离职交接的时间。',
  'Sellers leave more often than others.': '销售人员比其他岗位更容易离职。',
  'New sellers sell little in their first months.': '新人头几个月签约很少。',
  'Without commission, which is as much again at full quota.': '不含佣金；完成全部配额时佣金与底薪相当。',
  'Beyond this, sellers stop being coached.': '超过此数，销售人员就得不到辅导。',
  'What one seller brings in today, over the share of quota that a team reaches.':
    '一名销售人员目前的签约额，除以团队的配额达成率。',
  'Five times what a seller earns at full quota.': '完成全部配额时收入的五倍。',
  'The team as a whole sells three quarters of its quota.': '整个团队完成配额的四分之三。',
  'Half at once, half for customers who are still here a year later.':
    '一半当即发放，另一半在客户一年后仍在时发放。',
  'A tenth of what is sold: half of what a seller earns at full quota.':
    '签约额的十分之一，约为完成配额时收入的一半。',

  // Channels
  'Content and search': '内容与搜索',
  'Paid campaigns': '付费推广',
  Outbound: '主动拓展',
  'How many leads come through each step.': '每一步转化的线索比例。',
  'As many as your new customers of a usual month take.': '与每月新增客户所需的数量一致。',
  'So many that today’s sellers have just enough to do.': '刚好够现有销售人员跟进。',
  'As fast as the ARR is meant to grow, but by half in a year at most.':
    '与期望的 ARR 增速相同，每年最多 50%。',
  'What the leads of today cost.': '获取当前线索的花费。',
  'A customer from a campaign costs about the first year’s contract.':
    '推广获得一个客户的成本约等于首年合同额。',
  'Four times the first budget before leads cost double.': '预算增至四倍时，线索成本翻倍。',
  'Meetings that become opportunities.': '转为商机的会面比例。',
  'Less than sellers earn.': '低于销售人员的收入。',

  // Service
  'As many as the work of today takes; half a person does little work beside other work.':
    '与当前工作量相当；工作量小时由他人兼任，按半人计。',
  'Somebody is hired when the work asks for it.': '工作量需要时自动招聘。',
  'From reading a ticket to closing it.': '从阅读工单到关闭工单。',
  'What is left of a working month.': '一个月中真正可用的工时。',
  'The rest is waiting for the next ticket.': '其余时间在等待下一张工单。',
  'Customers who get no answers leave sooner.': '得不到答复的客户更容易流失。',
  'As in customer success elsewhere.': '与其他公司的客户成功团队相同。',
};
