package assistant.conversation;

/**
 * One call to a platform, as data: made when its turn is taken, so that every try sends the same.
 *
 * @param path what is called, below the platform's own address; no secret is in it
 * @param contentType of the body
 */
public record Letter(String path, String contentType, String body) {
    @Override
    public String toString() {
        return contentType;
    }
}
