package assistant.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

/** Makes a tagged PDF of a page, its fonts within. */
public final class Pdf {
    private static final String FAMILY = "Liberation Sans";
    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    static {
        // It would log what it lays out.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * Renders.
     *
     * @param page well-formed HTML with a language and a title; nothing outside it is fetched
     * @return the bytes of a PDF
     */
    public static byte[] of(String page) {
        var pdf = new ByteArrayOutputStream();
        var builder =
                new PdfRendererBuilder()
                        .usePdfUaAccessibility(true)
                        .useUriResolver((base, address) -> null)
                        .withHtmlContent(page, null)
                        .toStream(pdf);
        builder.useFont(() -> font(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(() -> font(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        InputStream font = Pdf.class.getResourceAsStream(name);
        if (font == null) {
            throw new UncheckedIOException(new NoSuchFileException(name));
        }
        return font;
    }
}
