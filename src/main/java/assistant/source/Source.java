package assistant.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The article as published: its words by sentence, and who wrote them. */
public final class Source {
    /** Never fed; a copy of it is had sooner than a new one. */
    private static final MessageDigest DIGEST = digest();

    private final Article article;
    private final String sha256;
    private final Map<String, Quotation> quotations;

    /**
     * Reads the article.
     *
     * @param file the bytes of the article's file, UTF-8
     * @param spans where each sentence stands in it, by id, in reading order
     * @throws IndexOutOfBoundsException when a span leaves the file
     */
    public Source(Article article, byte[] file, Map<String, Span> spans) {
        String text = new String(file, StandardCharsets.UTF_8);
        var cut = new LinkedHashMap<String, Quotation>();
        spans.forEach((id, span) -> cut.put(id, new Quotation(id, slice(text, span))));
        this.article = article;
        this.sha256 = sha256(file);
        this.quotations = Collections.unmodifiableMap(cut);
    }

    public Article article() {
        return article;
    }

    /** The SHA-256 of the article's file, 64 lower-case hex digits. */
    public String sha256() {
        return sha256;
    }

    /** Every sentence, in reading order. */
    public List<Quotation> all() {
        return List.copyOf(quotations.values());
    }

    /** The sentences of the body, in reading order. */
    public List<Quotation> body() {
        return article.sentences().stream().map(this::quote).toList();
    }

    public boolean has(String sentence) {
        return quotations.containsKey(sentence);
    }

    /**
     * Quotes a sentence.
     *
     * @throws IllegalArgumentException when the article has no such sentence
     */
    public Quotation quote(String sentence) {
        return Optional.ofNullable(quotations.get(sentence))
                .orElseThrow(() -> new IllegalArgumentException("no sentence " + sentence));
    }

    /** The SHA-256 of some bytes, 64 lower-case hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) DIGEST.clone()).digest(bytes));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own digests can be copied", impossible);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String slice(String text, Span span) {
        int from = text.offsetByCodePoints(0, span.start());
        return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
    }
}
