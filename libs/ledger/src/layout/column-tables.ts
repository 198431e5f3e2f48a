/** A column's meaning: its key, the clean ledger's name of it, and the other names that offices give it. */
export interface ColumnMeaning<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly synonyms: readonly string[];
  /** Without it a sheet is not of this kind. */
  readonly required: boolean;
}

const column = <K extends string>(key: K, label: string, synonyms = '', required = false): ColumnMeaning<K> => ({
  key, label, required, synonyms: synonyms === '' ? [] : synonyms.split(' '),
});
const required = <K extends string>(key: K, label: string, synonyms = ''): ColumnMeaning<K> => column(key, label, synonyms, true);

/** The register of handling units (承办单位名录). */
export const UNIT_COLUMNS = [
  required('code', '单位编码', '编码 单位代码 代码 单位编号'),
  required('fullName', '单位全称', '全称 单位名称 单位规范名称 规范名称'),
  column('shortName', '简称', '单位简称 规范简称'),
  column('aliases', '别名', '其他名称 曾用名 其他称谓 别称'),
  column('kind', '单位性质', '性质 单位类别 单位类型'),
  column('superior', '上级（归口）', '上级 归口 归口单位 上级单位 主管单位'),
  column('contact', '联络员', '联系人 联络人'),
  column('phone', '联系电话', '电话 联系方式 手机'),
] as const;

/** The register of deputies (代表名册). */
export const DEPUTY_COLUMNS = [
  required('card', '代表证号', '证号 代表证编号 代表编号'),
  required('name', '姓名', '代表姓名'),
  column('sex', '性别'),
  column('birthYear', '出生年份', '出生年 出生年月'),
  required('delegation', '代表团', '所在代表团 所属代表团'),
  column('group', '代表小组', '所在代表小组 小组 代表组'),
  column('term', '届次', '届别'),
  required('level', '代表层级', '层级 代表级别'),
  column('phone', '联系电话', '电话 手机 手机号码 联系方式'),
  column('status', '状态', '代表状态 任职状态'),
] as const;

/** The ledger of a session or of the time between sessions (交办一览表, 交办台账). */
export const SESSION_LEDGER_COLUMNS = [
  column('serial', '序号', '序 编次'),
  required('number', '建议编号', '编号 建议号 建议序号 件号 议案建议编号'),
  column('category', '类别', '建议类别 分类 类型'),
  required('title', '建议标题', '标题 题目 建议题目 建议名称 案由标题 建议主题'),
  column('delegation', '代表团', '所在代表团 所属代表团 代表团名称'),
  required('lead', '领衔代表', '领衔人 提建议人 提出人 提出代表 建议人 代表姓名 第一提名人'),
  column('cosigners', '联名代表', '附议代表 附议人 联名人 联署代表 共同提出人'),
  required('main', '主办单位', '承办单位 主办 牵头单位 主办部门 牵头主办单位'),
  column('co', '会办单位', '协办单位 会办 协办 会办部门 配合单位'),
  column('mode', '办理方式', '办理形式 承办方式'),
  column('key', '是否重点', '重点与否 重点建议 重点 是否重点建议'),
  required('handedOver', '交办日期', '交办时间 交办日 交办'),
  column('remark', '备注', '说明 附注'),
  column('content', '具体内容', '建议内容 内容 正文 建议正文'),
  column('problem', '案由/问题', '案由 问题 存在问题 案由、问题 主要问题'),
  column('proposal', '具体建议', '意见建议 建议措施 对策建议'),
] as const;

/** The sheet of full texts beside a ledger (建议全文). */
export const TEXT_SHEET_COLUMNS = SESSION_LEDGER_COLUMNS
  .filter((c) => ['number', 'title', 'problem', 'proposal', 'content'].includes(c.key))
  .map((c) => ({ ...c, required: c.key === 'number' }));

/** What a column of a ledger can mean. */
export type SessionLedgerColumn = (typeof SESSION_LEDGER_COLUMNS)[number]['key'];

/** The columns of each kind of sheet. */
export const COLUMN_TABLES = {
  units: UNIT_COLUMNS,
  deputies: DEPUTY_COLUMNS,
  sessionLedger: SESSION_LEDGER_COLUMNS,
} as const satisfies Record<string, readonly ColumnMeaning<string>[]>;

/** What kind of list a sheet is: a register or a ledger. */
export type LayoutKind = keyof typeof COLUMN_TABLES;

/** The column keys of a kind of sheet. */
export type ColumnKey<K extends LayoutKind> = (typeof COLUMN_TABLES)[K][number]['key'];
