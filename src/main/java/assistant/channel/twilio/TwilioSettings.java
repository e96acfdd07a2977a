package assistant.channel.twilio;

import assistant.channel.Endpoint;
import assistant.channel.Secrets;

/**
 * What Twilio and we know each other by.
 *
 * @param tokens auth tokens; the first is the one that we log in with
 * @param publicUrl what Twilio calls us by, without a slash at the end
 * @param accountSid empty where it is not set
 * @param from where the address that was written to is not known; may be empty
 */
public record TwilioSettings(
        Secrets tokens, String publicUrl, String accountSid, String from, Endpoint api) {
    public TwilioSettings {
        publicUrl = publicUrl.replaceAll("/+$", "");
    }
}
