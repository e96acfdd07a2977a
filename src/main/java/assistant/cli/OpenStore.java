package assistant.cli;

import assistant.conversation.Conversations;
import assistant.conversation.Notation;
import assistant.script.Script;
import assistant.store.CannotOpen;
import assistant.store.Stores;
import assistant.wire.JsonNotation;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens the store that the settings name. */
final class OpenStore {
    private OpenStore() {}

    static Conversations of(Settings settings, Script script) throws Stop {
        try {
            return Stores.open(
                    database(settings),
                    settings.data(),
                    masterKey(settings),
                    notation(script),
                    Clock.systemUTC());
        } catch (CannotOpen closed) {
            throw new Stop(Stop.FAULTS, closed.reason());
        }
    }

    static Notation notation(Script script) {
        return new JsonNotation(script.dialog());
    }

    static Optional<String> database(Settings settings) {
        return settings.database().map(Settings.Database::url);
    }

    static Optional<String> masterKey(Settings settings) {
        var keys = settings.masterKeys();
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(keys.stream().map(Secret::value).collect(Collectors.joining(",")));
    }
}
