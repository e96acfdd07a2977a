package assistant.channel.meta;

import assistant.channel.Secrets;

import java.util.Optional;

/**
 * What Meta and we know each other by, on both of its channels.
 *
 * @param appSecrets what it signs with
 * @param verifyTokens what proves a handshake; without any, none is accepted
 */
public record MetaSettings(Secrets appSecrets, Optional<Secrets> verifyTokens) {}
