/** The frame of the window: library, rail, verdict on top, fields, menus, notices. */
import type { Catalogue } from '../say.ts';

export const shell: Catalogue = {
  // Appearance
  'Appearance and language': '外观与语言',
  Theme: '主题',
  Language: '语言',
  'As the system': '跟随系统',
  Light: '浅色',
  Dark: '深色',
  'High contrast': '高对比度',

  // Fields and numbers
  'Expected {what}.': '应为{what}。',
  'The plan still uses {value}.': '计划仍使用 {value}。',
  Yes: '是',
  No: '否',
  '{number}\u202fmo': '{number} 个月',
  '{digits} points': '{digits} 个百分点',
  '{digits} {units}': '{digits} {units}',
  '“{typed}” is unclear: write {examples}.': '“{typed}”含义不明：请写作 {examples}。',
  '1.500 or 1,5': '1.500 或 1,5',
  '1,500 or 1.5': '1,500 或 1.5',
  '“{typed}” is not a number.': '“{typed}”不是数字。',
  'A bracket is not closed.': '括号没有闭合。',
  'Something is missing at the end.': '末尾缺少内容。',
  'Nothing can be divided by zero.': '不能除以零。',
  'Type a number.': '请输入数字。',
  '“{typed}” is not understood.': '无法识别“{typed}”。',
  'A whole number, please.': '请输入整数。',
  'Between {low} and {high}.': '须在 {low} 与 {high} 之间。',
  '{limit} or more.': '不得小于 {limit}。',
  '{limit} or less.': '不得大于 {limit}。',
  'More than {limit}.': '须大于 {limit}。',
  'Less than {limit}.': '须小于 {limit}。',
  'That number is too large.': '数字过大。',

  // Notices and tables
  Dismiss: '关闭',
  Notices: '通知',
  '{table} as CSV': '{table}，CSV 格式',
  'CSV of {table}': '{table}的 CSV',
  'Save as': '另存为',
  'Every digit, for any program': '完整精度，适用于任何程序',
  'CSV for Excel': '适用于 Excel 的 CSV',
  'With a byte order mark, so that Excel reads every letter': '带字节顺序标记，Excel 可正确显示所有文字',
  'Saved as {place}': '已保存为 {place}',

  // When something is wrong
  'Your plans cannot be reached': '无法读取您的计划',
  'The file with your plans is damaged': '计划文件已损坏',
  'The file itself is gone. Go on with a backup, the newest first:':
    '文件本身已丢失。请选择一个备份继续，最新的排在最前：',
  'It was set aside, unchanged, at {place}. Go on with a backup, the newest first:':
    '原文件已原样移至 {place}。请选择一个备份继续，最新的排在最前：',
  '{when}, {count} plans': '{when}，{count} 个计划',
  'Start with an empty library': '从空白计划库开始',
  'Groundplan made a mistake': 'Groundplan 出错了',
  'Your plan is safe on disk, with every edit that was marked as saved. This screen could not be drawn: {message}':
    '您的计划及所有标为已保存的修改都安全地存放在磁盘上。此页面无法显示：{message}',
  'Open it again': '重新打开',

  // An open plan
  'This plan is not here': '此计划不存在',
  'The plan could not be opened': '无法打开计划',
  'All plans': '全部计划',
  'Opening the plan …': '正在打开计划…',
  'Skip to the section': '跳到正文',
  '{metric} {target}, {month}': '{metric} {target}，{month}',
  '{target}: {verdict}.': '{target}：{verdict}。',
  Verdict: '结论',
  'No target yet': '尚无目标',
  'Nothing to undo': '没有可撤销的操作',
  'Undo: {what}': '撤销：{what}',
  'Nothing to redo': '没有可重做的操作',
  'Redo: {what}': '重做：{what}',
  Saved: '已保存',
  Saving: '正在保存',
  'Not saved yet: trying again': '尚未保存：正在重试',
};
