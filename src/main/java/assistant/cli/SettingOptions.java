package assistant.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings as options of a command; secrets are told of in its help, and are no options. */
final class SettingOptions {
    private SettingOptions() {}

    /** Gives the command an option for each setting, and a list of the secrets in its help. */
    static void addTo(CommandSpec command, Setting... settings) {
        Stream.of(settings)
                .filter(one -> !one.secret())
                .forEach(one -> command.addOption(option(one)));
        var secrets = Stream.of(settings).filter(Setting::secret).toList();
        if (!secrets.isEmpty()) {
            command.usageMessage().footer(footer(secrets));
        }
    }

    private static OptionSpec option(Setting setting) {
        String standard = setting.standard().map(" Default: %s."::formatted).orElse("");
        return OptionSpec.builder(setting.option())
                .paramLabel(setting.label())
                .type(String.class)
                .description("%s (%s)%s".formatted(setting.what(), setting.variable(), standard))
                .build();
    }

    private static String[] footer(List<Setting> secrets) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("An option counts before its variable, a variable before its default.");
        lines.add("Secrets are variables, or files named by a variable that ends in _FILE:");
        for (Setting secret : secrets) {
            String two = secret.rotates() ? " Two, by a comma, while it is rotated." : "";
            lines.add("  %-26s %s%s".formatted(secret.variable(), secret.what(), two));
        }
        return lines.toArray(String[]::new);
    }

    /** What the command was given, and the variables of this process. */
    static Given given(CommandSpec command, Map<String, String> variables) {
        var options = new EnumMap<Setting, String>(Setting.class);
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(command.findOption(setting.option()))
                    .map(OptionSpec::<String>getValue)
                    .ifPresent(text -> options.put(setting, text));
        }
        return Given.of(options, variables);
    }
}
