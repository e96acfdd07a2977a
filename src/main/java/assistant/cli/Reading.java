package assistant.cli;

import assistant.channel.Endpoint;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads settings from what was given, and collects what is wrong with them. */
final class Reading {
    private static final int LARGEST_PORT = 65_535;
    private static final Set<String> SAMPLES =
            Set.of(
                    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                    "8f742231b10e8888abcd99yyyzzz85a5",
                    "0123456789abcdef0123456789abcdef");

    /** What stands in the examples of manuals. */
    private static final Pattern SAMPLE =
            Pattern.compile(
                    "(?i).*(change.?me|your[-_"
                            + " ]|example|placeholder|password|xxxx|\\.\\.\\.|<|\\$\\{).*"
                            + "|secret\\d*|token\\d*|test\\d*|(.)\\2*|1234567\\d*");

    private final Given given;
    private final List<String> faults;

    Reading(Given given) {
        this.given = given;
        this.faults = new ArrayList<>(given.faults());
    }

    /** Reads the same without telling what is wrong: for what is told elsewhere. */
    Reading quiet() {
        return new Reading(given);
    }

    List<String> faults() {
        return faults;
    }

    void fault(String text) {
        faults.add(text);
    }

    private void wrong(Setting setting, String wanted) {
        String value = given.text(setting).orElse("");
        faults.add("%s is '%s', but %s.".formatted(setting.variable(), value, wanted));
    }

    boolean has(Setting setting) {
        return given.has(setting);
    }

    /** The option, variable or file that it comes from; blank where it is unset. */
    String from(Setting setting) {
        return given.from(setting);
    }

    Optional<Path> path(Setting setting) {
        try {
            return given.text(setting).map(Path::of);
        } catch (InvalidPathException none) {
            wrong(setting, "wants the name of a folder");
            return Optional.empty();
        }
    }

    Optional<String> text(Setting setting) {
        return given.text(setting);
    }

    /** A text of a kind. */
    Optional<String> text(Setting setting, Pattern kind, String wanted) {
        Optional<String> text = given.text(setting);
        if (text.isPresent() && !kind.matcher(text.get()).matches()) {
            wrong(setting, wanted);
            return Optional.empty();
        }
        return text;
    }

    Optional<Integer> port(Setting setting, int least) {
        return number(setting, least, LARGEST_PORT);
    }

    Optional<Integer> number(Setting setting, int least, int most) {
        Optional<String> text = given.text(setting);
        try {
            Optional<Integer> number = text.map(Integer::valueOf);
            if (number.filter(one -> one < least || one > most).isEmpty()) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below, as what is out of range is.
        }
        wrong(setting, "wants a number from %d to %d".formatted(least, most));
        return Optional.empty();
    }

    /** One of two words. */
    boolean is(Setting setting, String yes, String no) {
        String word = given.text(setting).orElse(no);
        if (!word.equals(yes) && !word.equals(no)) {
            wrong(setting, "wants %s or %s".formatted(yes, no));
        }
        return word.equals(yes);
    }

    /** What a reader makes of the text, which may refuse it. */
    <T> T as(Setting setting, Function<String, T> reader, T otherwise) {
        try {
            return given.text(setting).map(reader).orElse(otherwise);
        } catch (IllegalArgumentException wrong) {
            faults.add("%s: %s".formatted(setting.variable(), wrong.getMessage()));
            return otherwise;
        }
    }

    /** The values of a secret; two while it is rotated. */
    List<Secret> secrets(Setting setting, int shortest) {
        String text = given.text(setting).orElse("");
        var parts = setting.rotates() ? List.of(text.split(",", -1)) : List.of(text);
        if (text.isEmpty()) {
            return List.of();
        }
        if (parts.size() > 2) {
            faults.add("%s has more than two values.".formatted(setting.variable()));
        }
        for (String part : parts) {
            check(setting, part.strip(), shortest);
        }
        return parts.stream().map(String::strip).map(Secret::new).toList();
    }

    private void check(Setting setting, String secret, int shortest) {
        if (SAMPLES.contains(secret) || SAMPLE.matcher(secret).matches()) {
            faults.add("%s is a sample. Put the real one.".formatted(setting.variable()));
        } else if (secret.length() < shortest) {
            faults.add(
                    "%s is too short: it has %d characters and wants %d."
                            .formatted(setting.variable(), secret.length(), shortest));
        } else if (!secret.chars().allMatch(c -> c > ' ' && c < 127)) {
            faults.add("%s has characters that no secret has.".formatted(setting.variable()));
        }
    }

    Optional<Secret> secret(Setting setting, int shortest) {
        return secrets(setting, shortest).stream().findFirst();
    }

    /** Keys as Standard Webhooks has them: {@code whsec_} and 24 to 64 bytes in base64. */
    List<Secret> webhookSecrets(Setting setting) {
        var secrets = secrets(setting, 0);
        for (Secret secret : secrets) {
            if (!isWebhookSecret(secret.value())) {
                faults.add(
                        "%s wants whsec_ and then 24 to 64 random bytes in base64."
                                .formatted(setting.variable()));
            }
        }
        return secrets;
    }

    private static boolean isWebhookSecret(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.replaceFirst("^whsec_", ""));
            return text.startsWith("whsec_") && key.length >= 24 && key.length <= 64;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** An address that is called: https anywhere, http only on this machine. */
    Optional<Endpoint> address(Setting setting) {
        try {
            return given.text(setting).map(Endpoint::of);
        } catch (IllegalArgumentException wrong) {
            // Not repeated: a user's password may stand in it.
            faults.add(
                    "%s wants https://host/path, or http:// on this machine alone: no link-local or"
                                    .formatted(setting.variable())
                            + " metadata address, no user, no query.");
            return Optional.empty();
        }
    }

    /** If one is set, all are. */
    void together(Setting... all) {
        var set = Arrays.stream(all).filter(this::has).toList();
        if (!set.isEmpty()) {
            Arrays.stream(all).filter(one -> !has(one)).forEach(one -> needed(set.getFirst(), one));
        }
    }

    void needed(Setting by, Setting setting) {
        faults.add("%s is set, so %s is needed too.".formatted(by.variable(), setting.variable()));
    }
}
