/** What the example plans call things, and their notes. Names that a new plan gives, too, are in newPlan.ts. */
import type { Catalogue } from '../say.ts';

export const examplePlans: Catalogue = {
  'Small business': '小型企业',
  'Mid-market': '中型企业',
  Enterprise: '大型企业',
  Teams: '团队客户',
  'SMB account executives': '小型企业客户经理',
  'Mid-market account executives': '中型企业客户经理',
  'Enterprise account executives': '大型企业客户经理',
  'Sales development': '销售开发',
  'Sales engineer': '售前工程师',
  'Brand and events': '品牌与活动',
  'Finance, people and office': '财务、人事与行政',
  'Office and administration': '办公与行政',
  'Founders, product and everything else': '创始人、研发及其他',

  'Leads first, sellers later': '先有线索，再招销售',
  'Twice the sellers, the same leads': '销售翻倍，线索不变',
  'Twice the sellers, nobody new in service': '销售翻倍，服务不增人',
  'The round does not close': '融资未到账',
  'Paid campaigns double for a month, and more first-year churn': '付费推广单月翻倍，首年流失上升',

  'Buyers sign at the end of quarters, most of all in December.': '客户多在季末签约，12月最多。',
  'Half now, half once the customer has stayed a year.': '一半当即发放，另一半在客户留满一年后发放。',
  'New sellers close little in their first months; full productivity comes after about five.':
    '新销售头几个月签约很少，约五个月后才达到满产能。',
  'Nobody can answer tickets all day without a queue forming.': '客服若整天不停处理工单，必然排起长队。',
  'One person looks after two million of ARR once the company is past its first years.':
    '公司度过最初几年后，一人可负责两百万 ARR。',
  'One person who sets up meetings for every two or three sellers.': '每两到三名销售配一人约会面。',
  'Quota is what is asked; this is what arrives on average over the team.':
    '配额是要求，这里是全团队平均能完成的比例。',
  'Sellers leave more often than anybody else.': '销售人员离职最为频繁。',
  'Small companies come and go; those who stay beyond a year stay longer.':
    '小公司来去频繁，留过一年的会留得更久。',

  'BenchSights: 66–87% of quota capacity is attained': 'BenchSights：配额产能的达成率为 66–87%',
  'Bridge Group: 2.5 account executives per sales development representative':
    'Bridge Group：每名 SDR 对应 2.5 名客户经理',
  'Help Scout: half now, half after a year; Efti: 50/50 for lasting revenue':
    'Help Scout：一半当即、一半一年后；Efti：持续性收入各半',
  'HubSpot filings 2015–17: 21–22, 22–23, 25–26, 29–31% of billings by quarter':
    'HubSpot 2015–17年财报：各季度签约占 21–22%、22–23%、25–26%、29–31%',
  'Roberge: 30–40% a year across industries, 10–20% in a start-up':
    'Roberge：各行业每年 30–40%，创业公司 10–20%',
  'Rule of thumb: 85–90% occupancy at most': '经验法则：占用率最高 85–90%',
  'SaaStr: 2 M of ARR per customer success manager': 'SaaStr：每位客户成功经理负责 200 万 ARR',
  'Tunguz: small business 3–7% a month; SaaS Capital 2023: 90% gross retention below 12 k':
    'Tunguz：小型企业每月 3–7%；SaaS Capital 2023：合同低于 1.2 万时 GRR 为 90%',
  'revenue.fyi: 0, 25, 50, 75, 100% over five months; Bridge Group 2024: 5.0–5.3 months on average':
    'revenue.fyi：五个月依次 0、25、50、75、100%；Bridge Group 2024：平均 5.0–5.3 个月',
};
