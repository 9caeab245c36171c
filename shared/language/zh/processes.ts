/** What the process that owns the data says when something cannot be done, the desktop's menu, and the examples. */
import type { Catalogue } from '../say.ts';

export const processes: Catalogue = {
  // Plans
  'There is no such example.': '没有这个示例。',
  'There is no such scenario in the plan.': '计划中没有这个情景。',
  'There is no such plan in the library.': '计划库中没有这个计划。',
  'There is no such point.': '没有这个节点。',
  'There is no such revision.': '没有这个修订。',
  'There is no such approved version.': '没有这个已批准版本。',
  'This is not a valid plan. Nothing was stored.': '这不是有效的计划，未保存任何内容。',
  'This would not leave a valid plan. Nothing was changed.': '这样修改后计划将无效，未作任何更改。',
  'This does not fit the plan as it is. Nothing was changed.': '与计划的当前状态不符，未作任何更改。',
  'Groundplan does not know what was asked.': 'Groundplan 无法识别此请求。',
  'Groundplan is closing.': 'Groundplan 正在关闭。',

  // Storage
  'Your plans are not damaged: nothing to go on from.': '您的计划没有损坏，无需恢复。',
  'There is no such backup.': '没有这个备份。',
  'This backup cannot be read after all.': '此备份无法读取。',
  'Your plans cannot be read at the moment. Nothing was changed.': '目前无法读取您的计划，未作任何更改。',
  'Another program keeps the file with your plans locked. Nothing was changed.':
    '计划文件被其他程序锁定，未作任何更改。',
  'The file with your plans is damaged. Nothing was changed. Start Groundplan again to go on from a backup.':
    '计划文件已损坏，未作任何更改。请重新启动 Groundplan，从备份继续。',
  'The disk is full. Nothing was changed.': '磁盘已满，未作任何更改。',
  'The file with your plans cannot be written. Nothing was changed.': '计划文件无法写入，未作任何更改。',
  'The disk could not be written. Nothing was changed.': '磁盘无法写入，未作任何更改。',

  // Files
  'The file is no longer here: choose it again.': '文件已不在，请重新选择。',
  'The file has waited too long: make it again.': '文件等待过久，请重新生成。',
  'There is nothing in this workbook.': '此工作簿是空的。',
  'Groundplan is at work on other files: try again in a moment.': 'Groundplan 正在处理其他文件，请稍后再试。',
  'This workbook needs more memory than Groundplan takes for one file.':
    '此工作簿所需内存超过 Groundplan 对单个文件的限制。',
  'The folder does not exist.': '文件夹不存在。',
  'You may not write into that folder.': '您没有写入该文件夹的权限。',
  'The file is open in another program, or you may not write it.': '文件正被其他程序打开，或您没有写入权限。',
  'The file is open in another program.': '文件正被其他程序打开。',
  'That disk cannot be written to.': '该磁盘不可写。',
  'The disk is full.': '磁盘已满。',
  'There is a folder of that name.': '已有同名文件夹。',
  'The name is too long.': '名称过长。',
  'This is a binary Excel workbook (.xlsb). Save it as .xlsx.':
    '这是二进制 Excel 工作簿（.xlsb），请另存为 .xlsx。',
  'The file has more sheets or names than Groundplan reads.':
    '文件中的工作表或名称超出 Groundplan 可读取的数量。',
  'The file is damaged: it has no list of sheets.': '文件已损坏：缺少工作表列表。',
  'This is not an Excel workbook (.xlsx). Open it in your spreadsheet program and save it as .xlsx.':
    '这不是 Excel 工作簿（.xlsx）。请在电子表格程序中打开并另存为 .xlsx。',
  'The record of the exported plan in this workbook (sheet About) is missing or was changed. Export the workbook anew.':
    '此工作簿中的导出记录（About 工作表）缺失或被改动，请重新导出工作簿。',
  'This workbook was made by another version of Groundplan, which reckons or prints differently. Export it anew from this version.':
    '此工作簿由另一版本的 Groundplan 生成，计算或排版方式不同。请用此版本重新导出。',
  'The record of the exported plan in this workbook cannot be read. Export the workbook anew.':
    '此工作簿中的导出记录无法读取，请重新导出工作簿。',
  'This workbook was not exported by Groundplan, or its sheet About is gone. Export the plan, edit that workbook, and import it.':
    '此工作簿不是由 Groundplan 导出的，或其 About 工作表已丢失。请先导出计划，在该工作簿中修改后再导入。',
  'Most of this workbook is gone: it has far fewer cells than the plan it was made from. Export the plan anew.':
    '此工作簿大部分内容已丢失：单元格远少于原计划。请重新导出计划。',

  // Examples
  'Ten to twenty million': '从一千万到两千万',
  'This year ended at ten million of ARR and the board asks for twenty. Three segments, three sales teams and a full hiring plan: heads times quota says it works, with room to spare. Then the new sellers learn, some leave, and there are not enough leads for all of them. Scenarios try twice the sellers, and leads first.':
    '今年以一千万 ARR 收官，董事会要求两千万。三个客户细分、三支销售团队和完整的招聘计划：按“人数 × 配额”绰绰有余。然而新人需要爬坡，有人离职，线索也不够所有人用。情景对比“销售翻倍，线索不变”与“先有线索，再招销售”。',
  'The first two sellers': '最初的两名销售',
  'Founders with some inbound leads and six hundred thousand in the bank hire their first two sellers, one in spring and one in summer, and hope for twelve new customers in the last month of the year. The smallest plan there is: every number can be followed by hand, and it shows that two sellers share what the leads give.':
    '创始人有一些主动上门的线索和六十万现金，春夏各招一名销售，希望年末当月新增十二个客户。这是最小的计划：每个数字都能手工核对，也说明两名销售只能分享有限的线索。',
  'Growth that outruns its service': '增长快于服务',
  'The same company as in “Ten to twenty million”, half a year later and with less patience: a target of twenty-four million, one manager for each sales team however large it grows, and service teams hired by plan instead of by work. What was sold has to be onboarded, answered and kept, and service now takes its share of the target.':
    '与“从一千万到两千万”同一家公司，半年之后更加心急：目标两千四百万，每支销售团队无论多大都只有一名主管，服务团队按计划而非工作量招聘。卖出去的客户需要上线、答疑和维系，服务跟不上，也开始拖累目标。',
  'Self-serve first, then a sales team': '先自助，后销售',
  'A product that sells itself to individuals, in euros, with a first sales team for whole departments and a round of four million planned a year in. Three years, a fiscal year that begins in October, and targets for ARR and for customers that say how much more demand it takes. One scenario asks what happens if the round does not close.':
    '产品面向个人自助销售，以欧元计价，首支销售团队面向整个部门，计划一年后融资四百万。三年期，财年从十月开始，同时设 ARR 和客户数目标，可看出还需要多少需求。另有一个情景：如果融资没有完成会怎样。',

  // The desktop's menu and dialogs
  '&File': '文件(&F)',
  '&Edit': '编辑(&E)',
  '&View': '视图(&V)',
  Window: '窗口',
  Help: '帮助',
  'New window': '新建窗口',
  Quit: '退出',
  Cut: '剪切',
  Paste: '粘贴',
  'Select all': '全选',
  'Actual size': '实际大小',
  'Zoom in': '放大',
  'Zoom out': '缩小',
  'Full screen': '全屏',
  'Start with no plans': '从空白计划库开始',
  'Restore the backup of {when} ({count} plans)': '恢复 {when} 的备份（{count} 个计划）',
  'There is no backup of it.': '没有备份。',
  'There is a good backup.': '有可用的备份。',
  'The file itself is gone.': '文件本身已丢失。',
  'The damaged file is kept: {place}': '损坏的文件已保留：{place}',
  'The file with your plans is damaged.': '计划文件已损坏。',
  'Groundplan cannot open your plans': 'Groundplan 无法打开您的计划',
  'Excel workbook': 'Excel 工作簿',
  'CSV table': 'CSV 表格',
  File: '文件',
  'The file could not be saved': '文件无法保存',
};
