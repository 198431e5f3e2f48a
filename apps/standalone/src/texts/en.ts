import type { ChildName } from '../processes/child';

const childNames: Record<ChildName, string> = { api: 'the API', worker: 'the worker', temporal: 'Temporal', postgres: 'PostgreSQL', guard: 'the guard' };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The launcher's texts in English; the Chinese ones have the same keys. */
export const en = {
  childNames,
  starting: 'Huiying is starting',
  recovering: 'Ending what an earlier start left behind',
  makingDatabase: 'Making the database (first start)',
  startingPostgres: 'Starting PostgreSQL',
  lookingForTemporal: 'Looking for a Temporal server',
  startingTemporal: 'Starting Temporal',
  migrating: 'Bringing the database up to date',
  loadingDemo: 'Loading the demo county (first start)',
  checkingProcesses: 'Checking that every open case has its process',
  startingApplications: 'Starting the API, the worker and the web pages',
  done: (step: string, seconds: number): string => `${step}: ${seconds.toFixed(1)} s`,
  stillBusy: (step: string, seconds: number): string => `${step} … ${seconds} s`,
  stopping: 'Ending, PostgreSQL last',
  stopped: 'Everything has ended. The next start goes on from here.',
  childEnded: (child: ChildName, how: string, seconds: number): string => `${capital(childNames[child])} has ended by itself (${how}); starting it again in ${seconds} s`,
  childIsBack: (child: ChildName): string => `${capital(childNames[child])} is running again`,
  portReplaced: (child: ChildName, port: number): string => `${capital(childNames[child])} moves to port ${port}: another program has taken its old one`,
  parentGone: 'The process that started this one has gone',
  ready: 'Huiying is ready',
  address: 'Address',
  apiDocumentation: 'API documentation',
  dataFolder: 'Data',
  accounts: 'Demo accounts',
  firstAdministratorCode: 'Code for the first administrator (works once)',
  howToStop: 'Ctrl-C ends everything',
  serversOnly: 'Only the servers run (--servers-only)',
  refusals: {
    alreadyRunning: (folder: string, pid: number): string => `Huiying already runs on ${folder} (process ${pid}); end it first, or give another folder in HUIYING_HOME.`,
    portTaken: (host: string, port: number): string => `Port ${port} on ${host} is taken by another program; give another one in PORT.`,
    portForbidden: (port: number): string => `This user may not open port ${port}; give one above 1023 in PORT.`,
    hostUnknown: (host: string): string => `This machine has no address ${host}; correct HOST.`,
    diskFull: (folder: string, neededMb: number): string => `There is no room on the disk for ${folder}: at least ${neededMb} MB must be free.`,
    newerFormat: (folder: string, found: number, known: number): string => `The data folder ${folder} was written by a newer version (format ${found}; this version knows ${known}); start that version, or give another folder in HUIYING_HOME.`,
    foreignFolder: (folder: string): string => `${folder} is not empty and holds no data of Huiying; give another folder in HUIYING_HOME.`,
    unreadableFormat: (folder: string): string => `The data folder ${folder} cannot be read: its file format.json is damaged.`,
    notWritable: (folder: string, code: string): string => `The data folder ${folder} cannot be written (${code}).`,
    otherMode: (folder: string, made: string, wanted: string): string => `The data folder ${folder} was made in the mode ${made} and cannot be used in the mode ${wanted}; give another folder in HUIYING_HOME.`,
    demoDatabase: () => 'The database holds demo accounts, whose password is public, and cannot be used in production mode; use another database.',
    notBuilt: (file: string): string => `${file} is missing: the build is not complete.`,
    wrongArgument: (argument: string): string => `${argument} is not understood; possible are --demo=off and --demo=on.`,
    childFailed: (child: ChildName, log: string): string => `${capital(childNames[child])} does not start; see ${log}.`,
    notReady: (child: ChildName, seconds: number, log: string): string => `${capital(childNames[child])} was not ready after ${seconds} s; see ${log}.`,
  },
};
