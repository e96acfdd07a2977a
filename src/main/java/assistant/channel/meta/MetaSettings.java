package assistant.channel.meta;

import assistant.channel.Endpoint;
import assistant.channel.Secrets;

import java.util.Optional;

/**
 * @param appSecrets what Meta signs with, for both of its channels
 * @param verifyTokens what proves a handshake; without any, none is accepted
 * @param phoneId from where the number that was written to is not known; may be empty
 */
public record MetaSettings(
        Secrets appSecrets,
        Optional<Secrets> verifyTokens,
        Endpoint api,
        Optional<String> whatsAppToken,
        String phoneId,
        Optional<String> messengerToken) {
    @Override
    public String toString() {
        return "Meta settings";
    }
}
