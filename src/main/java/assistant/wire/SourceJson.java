package assistant.wire;

import assistant.script.Script;
import assistant.source.Article;
import assistant.source.Quotation;
import assistant.source.Source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;

/** The article with all that belongs to it, as JSON. */
public final class SourceJson {
    private SourceJson() {}

    public static ObjectNode of(Script script) {
        Source source = script.dialog().source();
        Article article = source.article();
        ObjectNode json = Json.object().put("title", source.quote(article.title()).text());
        json.set("authors", Json.array(article.authors()));
        json.put("journal", article.journal());
        json.put("publisher", article.publisher());
        json.put("address", article.address());
        json.set(
                "links",
                Json.array(
                        source.all().stream().flatMap(q -> q.link().stream()).distinct().toList()));
        json.set("sentences", quotes(source.all()));
        json.set("article", Json.array(article.sentences()));
        json.set("disclaimer", quotes(source, article.disclaimer()));
        json.set("copyright", quotes(source, article.copyright()));
        json.put("sha256", source.sha256());
        json.put("contentVersion", script.version());
        json.put("reviewer", script.review().reviewer().orElse(null));
        json.put("reviewed", script.review().date().orElse(null));
        return json;
    }

    private static ArrayNode quotes(Source source, List<String> ids) {
        return quotes(ids.stream().map(source::quote).toList());
    }

    private static ArrayNode quotes(Collection<Quotation> quotations) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Quotation quotation : quotations) {
            array.addObject()
                    .put("id", quotation.sentence())
                    .put("text", quotation.text())
                    .put("link", quotation.link().orElse(null));
        }
        return array;
    }
}
