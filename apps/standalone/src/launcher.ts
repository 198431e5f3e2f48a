import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorMessage, readConfiguration } from '@huiying/platform';
import { ownAddress } from './applications/ready';
import { apiEnvironment, workerEnvironment } from './applications/environment';
import { applicationPlan } from './applications/plans';
import { DEFAULT_HOME, PROGRAMS } from './applications/programs';
import { readArguments } from './arguments';
import { banner } from './banner';
import { readDoneOnce, writeDoneOnce } from './data-folder/done-once';
import { writeDataFormat } from './data-folder/format';
import { keptPorts } from './data-folder/kept-ports';
import { acquireLock, LockHeld, type Lock } from './data-folder/lock';
import { dataPaths, type DataPaths } from './data-folder/paths';
import { RoomNews } from './data-folder/room-news';
import { keptSecrets } from './data-folder/secrets';
import { chooseMode } from './mode';
import { checkBuilt, preflight } from './preflight';
import { endLeftOver } from './processes/end-recorded';
import { GuardLink } from './processes/guard-plan';
import { readRecordedChildren, Registry } from './processes/registry';
import { Supervisor } from './processes/supervisor';
import { Refusal, refuse } from './refusal';
import { recoverPostgres } from './servers/postgres';
import { serversUp, startOrRefuse, type ServersUp, type StartContext } from './servers-up';
import { demoAccounts, firstAdministratorCode, migrate, restartAllIfTemporalIsEmpty, seedDemo } from './steps';
import type { Terminal } from './terminal';
import type { Texts } from './texts';

/** What a start is told from outside. */
export interface LaunchInput {
  readonly environment: NodeJS.ProcessEnv;
  readonly argv: readonly string[];
  readonly terminal: Terminal;
  readonly texts: Texts;
}

/** One start: `run` brings everything up, `end` brings everything down in order, at whatever point `run` is. */
export class Launcher {
  private readonly abort = new AbortController();
  private supervisor: Supervisor | undefined;
  private lock: Lock | undefined;
  private room: RoomNews | undefined;

  constructor(private readonly input: LaunchInput) {}

  async run(): Promise<void> {
    const { environment, argv, terminal, texts } = this.input;
    const said = readArguments(argv);
    const configuration = readConfiguration(environment, 'launcher');
    const paths = dataPaths(resolve(configuration.home ?? DEFAULT_HOME));
    if (!said.serversOnly) checkBuilt(Object.values(PROGRAMS));
    const format = await preflight(paths, configuration);
    const mode = chooseMode(configuration, said, paths.home, format?.mode);

    this.lock = takeFolder(paths);
    writeDataFormat(paths, mode);
    terminal.line(texts.starting);
    await this.recover(paths);
    const secrets = keptSecrets(paths.secrets);
    const ports = await keptPorts(paths.ports, (name, port) => terminal.line(`  ${texts.portReplaced(name, port)}`));
    const guard = new GuardLink();
    const room = new RoomNews(paths.home, { isFull: () => terminal.line(texts.diskIsFull(paths.home)), hasRoom: () => terminal.line(texts.diskHasRoom(paths.home)) });
    this.room = room;
    const notKept = (cause: unknown): void => {
      if (!room.look()) terminal.line(texts.notKept(paths.children, errorMessage(cause)));
    };
    this.supervisor = new Supervisor(new Registry(paths.children, (children) => guard.tell(children), notKept), {
      childEnded: (name, how, seconds) => {
        room.look();
        terminal.line(texts.childEnded(name, how, seconds));
      },
      childIsBack: (name) => terminal.line(texts.childIsBack(name)),
      childIsNotBack: (name, cause) => terminal.line(texts.childIsNotBack(name, cause instanceof Refusal ? cause.sentence(texts) : errorMessage(cause))),
    });
    await this.supervisor.start(guard.plan);
    const context: StartContext = { environment, configuration, mode, paths, secrets, ports, supervisor: this.supervisor, terminal, texts, signal: this.abort.signal };
    const servers = await serversUp(context);
    await this.prepareData(context, servers);
    if (said.serversOnly) terminal.line(`${texts.serversOnly}: ${servers.installation.temporalAddress}`);
    else await this.applicationsUp(context, servers);
    await this.report(context, servers);
    room.start();
  }

  /** Ends everything, PostgreSQL last, and gives the names of what does not end. */
  async end(): Promise<string[]> {
    this.abort.abort();
    this.room?.stop();
    const left = (await this.supervisor?.endAll()) ?? [];
    this.lock?.release();
    return left;
  }

  private async recover(paths: DataPaths): Promise<void> {
    const { terminal, texts } = this.input;
    const children = readRecordedChildren(paths.children);
    if (children.length > 0) await terminal.step(texts.recovering, () => endLeftOver(children));
    await recoverPostgres(paths);
  }

  private async prepareData({ mode, paths, terminal, texts }: StartContext, { installation, temporalStore }: ServersUp): Promise<void> {
    await terminal.step(texts.migrating, (progress) => migrate(installation, progress));
    if (mode !== 'production' && !readDoneOnce(paths.progress).demoLoaded) {
      await terminal.step(texts.loadingDemo, (progress) => seedDemo(installation, progress));
      writeDoneOnce(paths.progress, { demoLoaded: true });
    }
    await terminal.step(texts.checkingProcesses, (progress) => restartAllIfTemporalIsEmpty(installation, temporalStore, progress));
  }

  private async applicationsUp(context: StartContext, { installation }: ServersUp): Promise<void> {
    const { environment, configuration, paths, ports, terminal, texts } = context;
    const healthPort = configuration.workerHealthPort ?? ports.worker;
    const plans = [
      applicationPlan('api', apiEnvironment(environment, installation, configuration, paths), paths, ownAddress(configuration.host, configuration.port)),
      applicationPlan('worker', workerEnvironment(environment, installation, healthPort, paths), paths, ownAddress('127.0.0.1', healthPort)),
    ];
    await terminal.step(texts.startingApplications, () => Promise.all(plans.map((plan) => startOrRefuse(context, plan))));
  }

  private async report({ configuration, mode, paths, terminal, texts }: StartContext, { installation }: ServersUp): Promise<void> {
    const address = configuration.publicUrl ?? ownAddress(configuration.host, configuration.port);
    const accounts = mode === 'production' ? [] : await demoAccounts();
    const code = mode === 'production' ? await firstAdministratorCode(installation.ownerUrl) : undefined;
    terminal.line(banner({ address, dataFolder: paths.home, accounts, firstAdministratorCode: code }, texts));
  }
}

function takeFolder(paths: DataPaths): Lock {
  // PostgreSQL may run under another account than root and must be able to pass through; its own folder is closed.
  mkdirSync(paths.home, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  try {
    return acquireLock(paths.lock);
  } catch (error) {
    if (error instanceof LockHeld) refuse('alreadyRunning', paths.home, error.holder.pid);
    throw error;
  }
}
