import { LOG_LEVELS } from '../logger';
import { countOr, databaseUrl, hostAndPort, key32, oneOf, optionalText, origin, port, portOr, textOr } from './schemas';
import { variable } from './variable';

/** `production`: nothing is made up. `demo`: demo county, demo accounts, movable clock. `test`: the same for tests. */
export const MODES = ['production', 'demo', 'test'] as const;
/** Whether this is the real county, a show of it, or a test: decides what may be made up. */
export type Mode = (typeof MODES)[number];

/** Every environment variable that the system reads, in the order of the README's table. */
export const VARIABLES = {
  port: variable('PORT', {
    kind: 'port', shownDefault: '3000', schema: portOr(3000),
    description: { en: 'Port of the web pages and the API.', zh: '网页和接口的端口。' },
  }),
  host: variable('HOST', {
    kind: 'address', shownDefault: '127.0.0.1', schema: textOr('127.0.0.1'),
    description: { en: 'Address to listen on. Anything but the default makes the system reachable from other machines.', zh: '监听地址。改为其他值后，其他机器可以访问本系统。' },
  }),
  publicUrl: variable('HUIYING_PUBLIC_URL', {
    kind: 'URL', shownDefault: 'http://HOST:PORT', schema: origin,
    description: { en: 'Address under which people open the system; behind a reverse proxy it must be set. With https, cookies are sent over https only.', zh: '用户打开系统所用的地址；有反向代理时必须设置。为 https 时，Cookie 只经 https 发送。' },
  }),
  trustedProxies: variable('HUIYING_TRUSTED_PROXIES', {
    kind: 'addresses', schema: optionalText.transform((value) => (value === undefined ? [] : value.split(',').map((part) => part.trim()).filter((part) => part !== ''))),
    description: { en: 'Addresses or networks of reverse proxies, separated by commas, whose forwarded client address is believed. Wrong passwords make the client address wait: without this, all who come through a proxy are one.', zh: '可信反向代理的地址或网段，以逗号分隔；只采信它们转交的客户端地址。密码错误时按客户端地址限制登录；未设置时，经代理来的所有人算作同一地址。' },
  }),
  mode: variable('HUIYING_MODE', {
    kind: MODES.join(' \\| '), shownDefault: 'production (npm start with its own servers: demo)', schema: oneOf(MODES, undefined),
    description: { en: 'Demo accounts and the movable clock exist in demo and test only.', zh: '只有 demo 和 test 模式才有演示账号和可拨动的时钟。' },
  }),
  home: variable('HUIYING_HOME', {
    kind: 'folder', shownDefault: '.huiying in the clone', schema: optionalText,
    description: { en: 'The data folder: databases, files, generated secrets, logs.', zh: '数据目录：数据库、文件、自动生成的密钥、日志。' },
  }),
  files: variable('HUIYING_FILES', {
    kind: 'folder', shownDefault: 'files in HUIYING_HOME', schema: optionalText,
    description: { en: 'Where uploaded and generated files lie; api and worker must see the same folder.', zh: '上传和生成的文件所在目录；api 与 worker 必须看到同一目录。' },
  }),
  databaseUrl: variable('DATABASE_URL', {
    kind: 'URL', shownDefault: 'embedded PostgreSQL', secret: true, schema: databaseUrl,
    description: { en: 'Own PostgreSQL 18: the owner of the tables. Read by npm start and by migrations only.', zh: '自备 PostgreSQL 18：数据表所有者。只有 npm start 和迁移读取。' },
  }),
  databaseApiUrl: variable('DATABASE_API_URL', {
    kind: 'URL', shownDefault: 'embedded PostgreSQL', secret: true, schema: databaseUrl, requiredBy: ['api'],
    description: { en: 'The same database under the login role of the api, which owns nothing. Required beside DATABASE_URL.', zh: '同一数据库，api 的登录角色（不拥有任何表）。设置了 DATABASE_URL 时必填。' },
  }),
  databaseWorkerUrl: variable('DATABASE_WORKER_URL', {
    kind: 'URL', shownDefault: 'embedded PostgreSQL', secret: true, schema: databaseUrl, requiredBy: ['worker'],
    description: { en: 'The same database under the login role of the worker, which owns nothing. Required beside DATABASE_URL.', zh: '同一数据库，worker 的登录角色（不拥有任何表）。设置了 DATABASE_URL 时必填。' },
  }),
  databaseApiPool: variable('DATABASE_API_POOL', {
    kind: 'number', shownDefault: '16', schema: countOr(16, 200),
    description: { en: 'Most connections of the api to the database at once.', zh: 'api 同时使用的数据库连接数上限。' },
  }),
  temporalAddress: variable('TEMPORAL_ADDRESS', {
    kind: 'host:port', shownDefault: 'a server started by npm start', schema: hostAndPort, requiredBy: ['api', 'worker'],
    description: { en: 'Own Temporal server.', zh: '自备 Temporal 服务器。' },
  }),
  temporalNamespace: variable('TEMPORAL_NAMESPACE', {
    kind: 'text', shownDefault: 'huiying', schema: textOr('huiying'),
    description: { en: 'Temporal namespace; on an own server it must be there already.', zh: 'Temporal 命名空间；自备服务器时须事先建好。' },
  }),
  temporalCli: variable('TEMPORAL_CLI', {
    kind: 'file', shownDefault: 'temporal on PATH, else fetched', schema: optionalText,
    description: { en: 'The program temporal, for the server that npm start starts itself.', zh: 'temporal 程序的路径，供 npm start 自行启动服务器。' },
  }),
  temporalTestServer: variable('TEMPORAL_TEST_SERVER', {
    kind: 'file', shownDefault: 'fetched', schema: optionalText,
    description: { en: 'The program temporal-test-server; used by tests only.', zh: 'temporal-test-server 程序的路径；仅供测试。' },
  }),
  cache: variable('XDG_CACHE_HOME', {
    kind: 'folder', shownDefault: '~/.cache', schema: optionalText,
    description: { en: 'Fetched programs are kept in its folder huiying; it may be read-only once they are there.', zh: '下载的程序存放在其中的 huiying 目录；已有程序时可以只读。' },
  }),
  httpsProxy: variable('HTTPS_PROXY', {
    kind: 'URL', schema: optionalText, secret: true,
    description: { en: 'Proxy for fetching programs; handed on to npm and pip as it is.', zh: '下载程序所用的代理；原样交给 npm 和 pip。' },
  }),
  codecKey: variable('HUIYING_CODEC_KEY', {
    kind: 'base64, 32 bytes', shownDefault: 'generated, kept in HUIYING_HOME', secret: true, schema: key32, requiredBy: ['api', 'worker'],
    description: { en: 'Key under which everything handed to Temporal is encrypted.', zh: '交给 Temporal 的全部内容用此密钥加密。' },
  }),
  workerHealthPort: variable('WORKER_HEALTH_PORT', {
    kind: 'port', shownDefault: 'npm start: a free port', schema: port, requiredBy: ['worker'],
    description: { en: 'Port on 127.0.0.1 on which the worker answers health checks and metrics.', zh: 'worker 在 127.0.0.1 上提供健康检查和指标的端口。' },
  }),
  metricsToken: variable('HUIYING_METRICS_TOKEN', {
    kind: 'text', shownDefault: '– (only from the same machine)', secret: true, schema: optionalText,
    description: { en: 'Bearer token for /metrics of the api. Without it they are answered to the same machine alone, and never through a proxy.', zh: 'api 的 /metrics 所需的 Bearer 令牌。不设置时只答复本机直接的请求，经代理的一律不答复。' },
  }),
  logLevel: variable('LOG_LEVEL', {
    kind: LOG_LEVELS.join(' \\| '), shownDefault: 'info', schema: oneOf(LOG_LEVELS, 'info').transform((level) => level ?? 'info'),
    description: { en: 'How much api and worker log.', zh: 'api 和 worker 的日志级别。' },
  }),
} as const;

/** A key of `VARIABLES` and of the configuration, not the name that the environment knows. */
export type VariableName = keyof typeof VARIABLES;
