package assistant.channel;

import assistant.conversation.Platform;

import java.util.Optional;

/**
 * All there is of one platform.
 *
 * @param carrier none while our own token for it is not set: then answers wait
 */
public record Branch(Entrance entrance, Platform platform, Optional<Carrier> carrier) {}
