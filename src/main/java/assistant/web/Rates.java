package assistant.web;

/**
 * How much is let in.
 *
 * @param on whether there are limits at all
 * @param conversations new ones a minute from one address
 * @param requests a minute from one address
 * @param kiosks addresses with limits ten times as high: many people sit behind them
 */
public record Rates(boolean on, int conversations, int requests, Addresses kiosks) {
    public static final Rates OFF = new Rates(false, 1, 1, Addresses.NONE);
}
