package assistant.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Prints the settings in force, secrets masked. */
@Command(
        name = "config",
        description = "Prints the settings in force, secrets masked. Exit 2 when they are wrong.",
        mixinStandardHelpOptions = true)
final class Config implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        Given given = SettingOptions.given(spec, System.getenv());
        Settings.of(given);
        PrintWriter out = spec.commandLine().getOut();
        for (Setting setting : Setting.values()) {
            out.println(line(setting, given));
        }
        return 0;
    }

    private static String line(Setting setting, Given given) {
        String text = given.text(setting).map(value -> shown(setting, value)).orElse("(unset)");
        String from = given.from(setting);
        return "%-26s %-40s %s".formatted(setting.variable(), text, from).stripTrailing();
    }

    private static String shown(Setting setting, String value) {
        return setting.secret() ? Secret.MASK : Settings.masked(value);
    }
}
