/** What is said of a workbook that came back: its changes, its remarks, and why a file cannot be read. */
import type { Catalogue } from '../say.ts';

export const workbookBack: Catalogue = {
  empty: '空',
  macros: '宏',
  merged: '已合并',
  'single cells': '单个单元格',
  'links to other files': '指向其他文件的链接',
  '{place}: a formula was deleted. Groundplan keeps its own.':
    '{place}：一个公式被删除。Groundplan 保留自己的公式。',
  '{place}: {count} formulas were deleted. Groundplan keeps its own.':
    '{place}：{count} 个公式被删除。Groundplan 保留自己的公式。',
  '{place}: a formula was typed over with {found}. No input follows from that, so nothing is taken.':
    '{place}：一个公式被 {found} 覆盖。由此得不出输入值，因此不采用。',
  '{place}: {count} formulas were typed over, the first with {found}. No input follows from that, so nothing is taken.':
    '{place}：{count} 个公式被覆盖，第一个为 {found}。由此得不出输入值，因此不采用。',
  '{place}: the formula is now {found}; it was {expected}. Formulas are Groundplan’s own and are not taken.':
    '{place}：公式现为 {found}，原为 {expected}。公式由 Groundplan 自己生成，不采用改动。',
  '{place}: {count} formulas were changed, the first from {expected} to {found}. Formulas are Groundplan’s own and are not taken.':
    '{place}：{count} 个公式被修改，第一个从 {expected} 改为 {found}。公式由 Groundplan 自己生成，不采用改动。',
  '{place}: the text is now {found}; it was {expected}. Texts are not taken.':
    '{place}：文字现为 {found}，原为 {expected}。文字不采用。',
  '{place}: {count} texts were changed, the first from {expected} to {found}. Texts are not taken.':
    '{place}：{count} 处文字被修改，第一处从 {expected} 改为 {found}。文字不采用。',
  '{place}: {expected} became {found}. This is fixed when a workbook is made; change it in Groundplan.':
    '{place}：{expected} 变为 {found}。此值在生成工作簿时已固定，请在 Groundplan 中修改。',
  '{place}: {count} values, the first {expected} became {found}. This is fixed when a workbook is made; change it in Groundplan.':
    '{place}：{count} 个值，第一个由 {expected} 变为 {found}。这些值在生成工作簿时已固定，请在 Groundplan 中修改。',
  '{place}: {expected} became {found}. Killers are computed by Groundplan and are not taken.':
    '{place}：{expected} 变为 {found}。增长杀手由 Groundplan 计算，不采用改动。',
  '{place}: {count} values, the first {expected} became {found}. Killers are computed by Groundplan and are not taken.':
    '{place}：{count} 个值，第一个由 {expected} 变为 {found}。增长杀手由 Groundplan 计算，不采用改动。',
  '{place}: {found} was typed where nothing stood. Groundplan has no place for it.':
    '{place}：在空白处键入了 {found}。Groundplan 没有存放之处。',
  '{place}: {count} cells were typed where nothing stood. Groundplan has no place for it.':
    '{place}：在空白处键入了 {count} 个单元格。Groundplan 没有存放之处。',
  '{place}: the note or source is now {found}. Notes are not read back; write them in Groundplan.':
    '{place}：备注或来源现为 {found}。备注不会读回，请在 Groundplan 中填写。',
  '{place}: {count} notes or sources were changed, the first to {found}. Notes are not read back; write them in Groundplan.':
    '{place}：{count} 处备注或来源被修改，第一处改为 {found}。备注不会读回，请在 Groundplan 中填写。',
  '{sheet}: {number} more of the same kind.': '{sheet}：另有 {number} 条同类提示。',
  'The file has macros, which the exported workbook had not. Groundplan never runs them.':
    '文件中有宏，而导出的工作簿没有。Groundplan 从不运行宏。',
  'The workbook has links to other files, which the exported one had not. Groundplan never follows them.':
    '工作簿中有指向其他文件的链接，而导出时没有。Groundplan 从不打开这些链接。',
  'The sheet “{was}” is now called “{now}”.': '工作表“{was}”现名为“{now}”。',
  'The sheet “{sheet}” was deleted, or nothing in it can be recognised. Without it no changed inputs can be read.':
    '工作表“{sheet}”已被删除，或其内容无法识别。没有它就无法读取修改过的输入。',
  'The sheet “{sheet}” was deleted, or nothing in it can be recognised. The plan keeps its own.':
    '工作表“{sheet}”已被删除，或其内容无法识别。计划保留自己的内容。',
  'The sheet “{sheet}” was added. Groundplan has no place for it; it stays in the workbook only.':
    '新增了工作表“{sheet}”。Groundplan 没有存放之处，它只留在工作簿中。',
  'The sheets stand in another order: {sheets} was moved. All are read as before.':
    '工作表的顺序有变：{sheets} 被移动。读取不受影响。',
  'The sheets stand in another order: {sheets} were moved. All are read as before.':
    '工作表的顺序有变：{sheets} 等被移动。读取不受影响。',
  '{place}: these cells were merged into one. Only the first of them can hold anything.':
    '{place}：这些单元格被合并为一个。只有第一个能存放内容。',
  '{place}: these and {more} more ranges of cells were merged. Only the first of them can hold anything.':
    '{place}：这些以及另外 {more} 个区域的单元格被合并。只有各自第一个能存放内容。',
  '{place}: a row was inserted ({content}). Groundplan has no place for what stands there.':
    '{place}：插入了一行（{content}）。Groundplan 没有存放之处。',
  '{place}: {count} rows were inserted ({content}). Groundplan has no place for what stands there.':
    '{place}：插入了 {count} 行（{content}）。Groundplan 没有存放之处。',
  '{sheet}: the row {row} was deleted; the plan keeps what stood there.':
    '{sheet}：行 {row} 被删除；计划保留原有内容。',
  '{sheet}: {count} rows from {row} on were deleted; the plan keeps what stood there.':
    '{sheet}：从 {row} 起的 {count} 行被删除；计划保留原有内容。',
  '{sheet}: the row {row} was moved; what stands there is read as before.':
    '{sheet}：行 {row} 被移动；读取不受影响。',
  '{sheet}: {count} rows from {row} on were moved; what stands there is read as before.':
    '{sheet}：从 {row} 起的 {count} 行被移动；读取不受影响。',
  'row {row}': '第 {row} 行',
  '{sheet}: the column {column} was inserted; what stands there is not taken.':
    '{sheet}：插入了 {column} 列；其中内容不采用。',
  '{sheet}: the columns {range} were inserted; what stands there is not taken.':
    '{sheet}：插入了 {range} 列；其中内容不采用。',
  '{sheet}: the column {column} was deleted (as it was named at export); the plan keeps what stood there.':
    '{sheet}：{column} 列（按导出时的列名）被删除；计划保留原有内容。',
  '{sheet}: the columns {range} were deleted (as they were named at export); the plan keeps what stood there.':
    '{sheet}：{range} 列（按导出时的列名）被删除；计划保留原有内容。',
  '{sheet}: the column {column} was moved (as it was named at export); what stands there is read as before.':
    '{sheet}：{column} 列（按导出时的列名）被移动；读取不受影响。',
  '{sheet}: the columns {range} were moved (as they were named at export); what stands there is read as before.':
    '{sheet}：{range} 列（按导出时的列名）被移动；读取不受影响。',
  'the sheet is hidden': '工作表被隐藏',
  '{count} rows are hidden': '{count} 行被隐藏',
  '{count} columns are hidden': '{count} 列被隐藏',
  'all of {sheet} to be seen': '{sheet} 全部可见',
  '{sheet}: {what}. All of it was read.': '{sheet}：{what}。已全部读取。',
  'a number or text': '数字或文字',
  '{place} shows {error}.': '{place} 显示 {error}。',
  '{sheet}: {count} cells show an error, the first {place} with {error}.':
    '{sheet}：{count} 个单元格显示错误，第一个是 {place}（{error}）。',
  'The name {name} was deleted.': '名称 {name} 已被删除。',
  'The name {name} now stands for {now}; it stood for {was}.': '名称 {name} 现指 {now}，原指 {was}。',
  'The name {name} was added, for {cells}. It is not taken.': '新增了名称 {name}，指 {cells}。不采用。',
  'the note of the cell': '该单元格的批注',
  'The note at {place} is gone. Nothing follows from that.': '{place} 的批注已不在，不影响任何内容。',
  '{count} notes that explain cells are gone, the first at {place}. Nothing follows from that.':
    '{count} 条说明性批注已不在，第一条在 {place}，不影响任何内容。',
  '{place}: a comment says “{text}”. Groundplan does not keep it.':
    '{place}：有批注“{text}”。Groundplan 不保存批注。',
  '{place}: the note of the cell was changed and says “{text}”. Groundplan does not keep it.':
    '{place}：该单元格的批注被修改为“{text}”。Groundplan 不保存批注。',
  '{place}: {label} was changed from {was} to {is}, but {reason}.':
    '{place}：{label} 从 {was} 改为 {is}，但{reason}。',
  'A date ({day}) stands where a number belongs.': '此处应为数字，现为日期（{day}）。',
  'a month such as 2027-03': '月份，如 2027-03',
  'Nothing stands where {wanted} belongs.': '此处应为{wanted}，现为空。',
  'The formula {formula} stands where {wanted} belongs; type the value itself.':
    '此处应为{wanted}，现为公式 {formula}；请直接键入数值。',
  '{value} is stored as text, where {wanted} belongs. Set the cell to a number format and type it again.':
    '此处应为{wanted}，但 {value} 以文本形式存储。请将单元格设为数字格式后重新键入。',
  '{value} stands where {wanted} belongs.': '此处应为{wanted}，现为 {value}。',
  ' For {percent} % type {percent}% or {fraction}.': '若要表示 {percent}%，请键入 {percent}% 或 {fraction}。',
  'refers to where other cells stand now': '指向了现在是其他单元格的位置',
  '{count} formulas': '{count} 个公式',
  '{count} names': '{count} 个名称',
  'references that follow their cells': '随单元格移动的引用',
  'Rows, columns or sheets were changed without {what} following, so that it refers to where other cells stand now, or none.':
    '行、列或工作表有变动，而{what}没有随之更新，因此它指向了其他单元格，或不存在的位置。',
  'Rows, columns or sheets were changed without {what} following, so that they refer to where other cells stand now, or none.':
    '行、列或工作表有变动，而{what}没有随之更新，因此它们指向了其他单元格，或不存在的位置。',
  'The first is the name {name}.': '第一个是名称 {name}。',
  'The first, {place}, {meaning}.': '第一个 {place} {meaning}。',
  'What it shows is not the plan’s; inputs are read by their paths all the same.':
    '它显示的不是计划的数字；输入仍按路径读取。',
  'What they show is not the plan’s; inputs are read by their paths all the same.':
    '它们显示的不是计划的数字；输入仍按路径读取。',
  'the plan as it is today': '今天的计划',
  'the plan of {date}': '{date} 的计划',
  'The plan has changed since the export in {count} assumptions: {names}. What nobody changed in the workbook stays as it is in the plan today.':
    '导出之后，计划有 {count} 项假设已改动：{names}。工作簿中没有改动的部分，以今天的计划为准。',
  'a copy of the plan': '计划的副本',
  'this plan': '此计划',
  'The workbook was exported from another plan called “{name}”, with the very assumptions that this one has. Its changes are read as changes of this plan.':
    '此工作簿由另一份名为“{name}”的计划导出，其假设与此计划完全相同。其中的改动按此计划的改动读取。',
  'This workbook is of the plan “{was}”, not of “{now}”. Open that plan and import it there.':
    '此工作簿属于计划“{was}”，而不是“{now}”。请打开该计划并在其中导入。',
  'This workbook is of another plan that is called “{name}” too ({other}, not {own}), and their assumptions differ. Open that plan and import it there. If it is gone, or on another computer, export this plan anew and make the changes in that workbook.':
    '此工作簿属于另一份同名计划“{name}”（{other}，而不是 {own}），且假设不同。请打开那份计划并在其中导入。若它已不在或在另一台电脑上，请重新导出此计划，并在新工作簿中修改。',
  'This workbook is of the scenario “{name}” ({id}), which the plan no longer has. Restore the scenario, or export the plan anew.':
    '此工作簿属于情景“{name}”（{id}），计划中已没有该情景。请恢复该情景，或重新导出计划。',
  'begins in {was}, the plan now in {now}': '始于 {was}，而计划现在始于 {now}',
  'has {was} months, the plan now {now}': '有 {was} 个月，而计划现在有 {now} 个月',
  'is in {was}, the plan now in {now}': '以 {was} 计，而计划现在以 {now} 计',
  'The plan has become another one since this workbook was exported: the workbook {differs}. Export the plan anew and make the changes there.':
    '导出此工作簿之后，计划已成为另一份计划：工作簿{differs}。请重新导出计划并在其中修改。',
  'has the segments {was}, the plan now {now}': '的客户细分为 {was}，而计划现在为 {now}',
  'the plan has no such number any more': '计划中已没有这个数字',
  'the list {list} has been changed in the plan since, so that it may be another one':
    '列表 {list} 此后在计划中有改动，可能已不是同一项',
  '{what}: found {found}, expected {expected}.': '{what}：找到 {found}，应为{expected}。',
  '{what}: the plan has no such number any more.': '{what}：计划中已没有这个数字。',
  'From the workbook: {count} inputs': '来自工作簿：{count} 项输入',
  'Scenario {name} from the workbook: {count} inputs': '由工作簿建立情景 {name}：{count} 项输入',
  '{formula}, which {meaning}': '{formula}（{meaning}）',
  'refers to the sheet “{sheet}”, which is gone': '指向已不存在的工作表“{sheet}”',
  'refers to the sheet “{sheet}”, which is now called “{name}”': '指向工作表“{sheet}”，它现名为“{name}”',
  'refers to {now} where it should refer to {should}': '指向 {now}，而应指向 {should}',
  'what is no longer there': '已不存在的内容',
  'a row without a name': '没有名称的行',
  'neither true nor false': '既非 true 也非 false',
  'of no type that a cell has': '单元格不具有的类型',
  'no number that can be worked with': '无法使用的数字',
  'no text of the file': '文件中不存在的文本',
  'no date': '不是日期',
  '{place} holds “{found}”, which is {what}.': '{place} 中的“{found}”{what}。',
  'has a column that no sheet has': '含有不可能存在的列',
  'has a row “{row}”, which no sheet has': '含有不可能存在的行“{row}”',
  'has row {row} twice or out of order': '的第 {row} 行重复或顺序错误',
  'has cells merged as “{cells}”, which are none': '含有无效的合并区域“{cells}”',
  'has a cell “{cell}” in row {row}, where it cannot be': '的单元格“{cell}”出现在第 {row} 行，位置不对',
  'has the cell {cell} twice or out of order': '的单元格 {cell} 重复或顺序错误',
  'The file is damaged: the sheet “{sheet}” {what}.': '文件已损坏：工作表“{sheet}”{what}。',
  'The file is damaged: {what}.': '文件已损坏：{what}。',
  'the part “{part}” is missing': '缺少部件“{part}”',
  'The file unpacks to far more than a workbook of Groundplan ever holds.':
    '文件解压后远大于 Groundplan 工作簿可能的大小。',
  'the part “{part}” is not what was written': '部件“{part}”与写入的内容不符',
  'the part “{part}” cannot be unpacked': '部件“{part}”无法解压',
  'The file is larger than 100 MB.': '文件大于 100 MB。',
  'The file has {number} parts; a workbook has some dozens.': '文件有 {number} 个部件，而工作簿只有几十个。',
  'its directory does not fit into it': '其目录与文件大小不符',
  'its directory is broken': '其目录已损坏',
  'it has two parts called “{part}”': '有两个名为“{part}”的部件',
  'The file is empty.': '文件为空。',
  'The file is either protected with a password or an old Excel file (.xls). Save it as .xlsx without a password.':
    '文件受密码保护，或是旧版 Excel 文件（.xls）。请另存为不带密码的 .xlsx。',
  'its end is missing, as if it had not been copied whole': '缺少结尾，似乎没有复制完整',
  'The file holds a part with a forbidden name (“{part}”).': '文件含有名称不允许的部件（“{part}”）。',
  'The file is protected with a password.': '文件受密码保护。',
  '“{part}” is compressed in an unknown way': '“{part}”的压缩方式未知',
  '“{part}” is not where its directory says': '“{part}”不在目录所示的位置',
  '“{part}” is not whole': '“{part}”不完整',
  'parts of it overlap': '部件相互重叠',
  'The file has more than {number} rows, which is more than Groundplan reads.':
    '文件超过 {number} 行，超出 Groundplan 的读取范围。',
  'The file has more than {number} filled cells, which is more than Groundplan reads.':
    '文件超过 {number} 个有内容的单元格，超出 Groundplan 的读取范围。',
  'The file has more than {number} characters of text and formulas, which is more than Groundplan reads.':
    '文件的文字与公式超过 {number} 个字符，超出 Groundplan 的读取范围。',
  'The file is damaged: its sheet “{sheet}” is missing.': '文件已损坏：缺少工作表“{sheet}”。',
  'This is an OpenDocument file (.ods), not an Excel workbook (.xlsx). Save it as .xlsx in your spreadsheet program.':
    '这是 OpenDocument 文件（.ods），不是 Excel 工作簿（.xlsx）。请在电子表格程序中另存为 .xlsx。',
  'This is no workbook, not an Excel workbook (.xlsx). Save it as .xlsx in your spreadsheet program.':
    '这不是工作簿，也不是 Excel 工作簿（.xlsx）。请在电子表格程序中另存为 .xlsx。',
  'The file is damaged: it has two sheets called “{sheet}”.': '文件已损坏：有两个名为“{sheet}”的工作表。',
  '{place} has a formula that is longer than a formula can be.': '{place} 的公式超过公式的最大长度。',
  '{place} shares a formula that the file does not have.': '{place} 共享的公式在文件中不存在。',
  'The file is damaged: it has a note at no cell (“{cell}”).':
    '文件已损坏：有一条批注不属于任何单元格（“{cell}”）。',
  'The file refers to parts outside of itself.': '文件引用了自身之外的部件。',
  'The file’s part “{part}” holds XML of a kind that no spreadsheet program writes, so it is not read.':
    '文件部件“{part}”中的 XML 不是电子表格程序会写出的，因此未读取。',
  'The file’s part “{part}” is larger than Groundplan reads.': '文件部件“{part}”超出 Groundplan 的读取范围。',
  'The file is damaged: its part “{part}” is not valid XML.': '文件已损坏：部件“{part}”不是有效的 XML。',
};
