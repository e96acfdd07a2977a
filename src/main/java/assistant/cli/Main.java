package assistant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The command line. */
@Command(
        name = "vte-assistant",
        description = "Talks patients through one article on blood clots.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    /** In the order in which the help names them. */
    private static final List<Class<?>> COMMANDS =
            List.of(
                    Serve.class,
                    Chat.class,
                    Check.class,
                    Test.class,
                    Train.class,
                    Evaluate.class,
                    Graph.class,
                    Backup.class,
                    Restore.class,
                    Export.class,
                    Config.class,
                    Probe.class,
                    SendSample.class,
                    HelpCommand.class);

    /** The commands that take every setting. */
    private static final Set<String> WITH_SETTINGS =
            Set.of("serve", "config", "probe", "send-sample");

    /** The commands that work on the store. */
    private static final Set<String> ON_THE_STORE = Set.of("backup", "restore", "export");

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Runs one command and exits with its code: 0, 1 for faults found, 2 for wrong usage. */
    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /**
     * What reads the arguments. Where they begin with a command it knows that one alone: to make
     * them all takes the server a tenth of its start.
     */
    static CommandLine commandLine(String... args) {
        var line = new CommandLine(new Main());
        named(args)
                .map(List::<Class<?>>of)
                .orElse(COMMANDS)
                .forEach(one -> line.addSubcommand(one));
        line.setExecutionExceptionHandler(Main::failed);
        line.getSubcommands()
                .forEach(
                        (name, command) -> {
                            if (WITH_SETTINGS.contains(name)) {
                                SettingOptions.addTo(command.getCommandSpec(), Setting.values());
                            } else if (ON_THE_STORE.contains(name)) {
                                SettingOptions.addTo(
                                        command.getCommandSpec(),
                                        Setting.DATA,
                                        Setting.DATABASE,
                                        Setting.MASTER_KEY);
                            }
                        });
        return line;
    }

    private static Optional<Class<?>> named(String... args) {
        return COMMANDS.stream()
                .filter(type -> type != HelpCommand.class && args.length > 0)
                .filter(type -> type.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst();
    }

    /** Without a command: what is wrong, and what there is. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    private static int failed(
            Exception exception, CommandLine line, CommandLine.ParseResult result) {
        PrintWriter err = line.getErr();
        if (exception instanceof Stop stop) {
            err.println(stop.getMessage());
            return stop.code();
        }
        err.println("Unexpected: " + exception.getClass().getName());
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "unpackaged" : version};
        }
    }
}
