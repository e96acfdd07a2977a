package assistant.source;

/**
 * Where a sentence stands in the file.
 *
 * @param start code points before it, 0 or more
 * @param end code points up to its end, more than {@code start}
 */
public record Span(int start, int end) {}
