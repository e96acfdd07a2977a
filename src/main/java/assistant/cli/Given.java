package assistant.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was set, as text: an option, else a variable or the file it names, else the default.
 *
 * @param values by setting; what is unset is not in it
 * @param faults what is wrong with how it was set
 */
record Given(Map<Setting, Value> values, List<String> faults) {
    /** No secret is longer. */
    private static final long LARGEST_FILE = 8192;

    Given {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    /**
     * One value.
     *
     * @param from the option, variable or file that it comes from
     */
    record Value(String text, String from) {
        /** It may be a secret's. */
        @Override
        public String toString() {
            return "value from " + from;
        }
    }

    static Given of(Map<Setting, String> options, Map<String, String> variables) {
        var values = new EnumMap<Setting, Value>(Setting.class);
        var faults = new ArrayList<String>(unknown(variables));
        for (Setting setting : Setting.values()) {
            value(setting, options, variables, faults).ifPresent(one -> values.put(setting, one));
        }
        return new Given(values, faults);
    }

    private static List<String> unknown(Map<String, String> variables) {
        var known = Setting.variables().toList();
        return variables.keySet().stream()
                .filter(Setting::isOurs)
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> "%s is no setting.%s".formatted(name, Nearest.hint(name, known)))
                .toList();
    }

    private static Optional<Value> value(
            Setting setting,
            Map<Setting, String> options,
            Map<String, String> variables,
            List<String> faults) {
        Optional<Value> set =
                filled(options.get(setting), setting.option())
                        .or(() -> filled(variables.get(setting.variable()), setting.variable()));
        Optional<Value> file =
                setting.secret()
                        ? filled(variables.get(setting.fileVariable()), setting.fileVariable())
                        : Optional.empty();
        if (set.isPresent() && file.isPresent()) {
            faults.add(
                    "%s and %s are both set. Set one of them."
                            .formatted(setting.variable(), setting.fileVariable()));
        }
        return set.or(() -> file.flatMap(name -> read(name, faults)))
                .or(() -> setting.standard().map(text -> new Value(text, "default")));
    }

    /** Blank is as good as unset: that is how container files leave a variable out. */
    private static Optional<Value> filled(@Nullable String text, String from) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(some -> !some.isEmpty())
                .map(some -> new Value(some, from));
    }

    private static Optional<Value> read(Value file, List<String> faults) {
        try {
            Path path = Path.of(file.text());
            if (Files.size(path) <= LARGEST_FILE) {
                var secret = filled(Files.readString(path), file.from());
                if (secret.isPresent()) {
                    return secret;
                }
            }
            faults.add("%s names a file that is empty or too large.".formatted(file.from()));
        } catch (IOException | InvalidPathException wrong) {
            faults.add("%s names a file that cannot be read.".formatted(file.from()));
        }
        return Optional.empty();
    }

    Given with(Setting setting, String text, String from) {
        var more = new EnumMap<Setting, Value>(values);
        more.put(setting, new Value(text, from));
        return new Given(more, faults);
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting)).map(Value::text);
    }

    /** The option, variable or file that it comes from; blank where it is unset. */
    String from(Setting setting) {
        return Optional.ofNullable(values.get(setting)).map(Value::from).orElse("");
    }

    /** Whether somebody set it, rather than it being the default. */
    boolean has(Setting setting) {
        Value value = values.get(setting);
        return value != null && !value.from().equals("default");
    }
}
