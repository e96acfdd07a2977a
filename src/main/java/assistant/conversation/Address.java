package assistant.conversation;

/**
 * Who writes on a platform, and where the answer goes. All of it is the patient's.
 *
 * @param account what was written to: a number, a page, a bot, a workspace
 * @param user who wrote, by the platform's own id
 * @param place where the answer goes; on most platforms the user
 */
public record Address(Channel channel, String account, String user, String place) {
    @Override
    public String toString() {
        return channel.word();
    }
}
