package assistant.channel;

import java.time.Duration;

/**
 * How fast a platform lets us send.
 *
 * @param perSecond letters on the whole channel
 * @param gap between letters to one patient, on the whole
 * @param burst how many may go to one patient at once, 1 or more
 */
public record Pace(int perSecond, Duration gap, int burst) {}
