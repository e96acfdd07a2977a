package assistant.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.conversation.Channel;
import assistant.proof.FakePlatforms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Each platform in every kind of trouble, while the others go on as if nothing were. */
@Timeout(120)
class TroubleTest {
    /** More letters than go to one platform at once. */
    private static final int MANY = 20;

    private static final int AT_ONCE = 16;
    private static final int FEW = 3;

    /** Failures in a row after which a host is left to rest. */
    private static final int ENOUGH = 5;

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration NEVER = Duration.ofHours(24);

    private static final Patience HASTY = patience(SOON.dividedBy(2), Duration.ofSeconds(2));

    /** Where nothing that was begun, a call or a pause, is ever over by itself. */
    private static final Patience ENDLESS = patience(NEVER, NEVER);

    private static Patience patience(Duration pause, Duration answer) {
        return new Patience(SOON, SOON.dividedBy(5), SOON, pause, pause, answer, NEVER);
    }

    private interface Trial {
        void of(Channel channel, World world) throws Exception;
    }

    /** Every platform gets into the trouble, each in a world of its own, all at once. */
    private static void onEach(Patience patience, Trial trial) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    threads.invokeAll(
                            FakePlatforms.CHANNELS.stream()
                                    .map(c -> one(c, patience, trial))
                                    .toList());
            for (var one : all) {
                one.get();
            }
        }
    }

    private static Callable<Channel> one(Channel channel, Patience patience, Trial trial) {
        return () -> {
            try (var world = new World(patience)) {
                trial.of(channel, world);
            }
            return channel;
        };
    }

    private static List<Channel> others(Channel channel) {
        return FakePlatforms.CHANNELS.stream().filter(one -> one != channel).toList();
    }

    /** A host in trouble rests for whoever is called there: for both of Meta's. */
    private static List<Channel> elsewhere(Channel channel) {
        String host = FakePlatforms.host(channel);
        return others(channel).stream()
                .filter(one -> !FakePlatforms.host(one).equals(host))
                .toList();
    }

    @Test
    void whileOneHangsOnEveryCallTheOthersHearTheirAnswers() throws Exception {
        onEach(ENDLESS, TroubleTest::hangs);
    }

    private static void hangs(Channel hung, World world) throws Exception {
        var platforms = world.platforms();
        var release = new CountDownLatch(1);
        platforms.mood(
                hung,
                call -> {
                    awaitQuietly(release);
                    return true;
                });
        world.ask(hung, MANY);
        platforms.await(() -> platforms.tries(hung) == AT_ONCE);
        world.askAndHear(others(hung), FEW);
        assertEquals(AT_ONCE, platforms.tries(hung));
        assertEquals(0, world.taken(hung));
        release.countDown();
        world.checkHeard();
        assertEquals(platforms.tries(hung), world.taken(hung));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aHostThatIsLeftToRestRestsAlone() throws Exception {
        onEach(
                ENDLESS,
                (ill, world) -> {
                    world.platforms().mood(ill, Troubles.says(500, ""));
                    waitsAlone(ill, Tally.Event.AGAIN, ENOUGH, elsewhere(ill), world);
                });
    }

    @Test
    void aTimeThatOneAsksForIsItsOwn() throws Exception {
        onEach(
                ENDLESS,
                (busy, world) -> {
                    world.platforms().mood(busy, Troubles.wantsTime(NEVER));
                    waitsAlone(busy, Tally.Event.AGAIN, 1, others(busy), world);
                });
    }

    @Test
    void aTokenThatStaysUnknownIsOnesOwn() throws Exception {
        onEach(
                ENDLESS,
                (closed, world) -> {
                    world.platforms().mood(closed, Troubles.knowsNoToken(closed));
                    waitsAlone(closed, Tally.Event.BARRED, 1, others(closed), world);
                });
    }

    private static void waitsAlone(
            Channel alone, Tally.Event event, int often, List<Channel> others, World world)
            throws Exception {
        world.ask(alone, ENOUGH);
        world.await(alone, event, often);
        world.askAndHear(others, FEW);
        assertEquals(0, world.taken(alone));
    }

    @Test
    void whileOneIsInEveryKindOfTroubleTheOthersHearTheirAnswers() throws Exception {
        onEach(HASTY, TroubleTest::isInTrouble);
    }

    private static void isInTrouble(Channel ill, World world) throws Exception {
        var platforms = world.platforms();
        var troubles = Troubles.of(ill);
        platforms.mood(ill, Troubles.each(troubles));
        world.ask(ill, FEW);
        platforms.await(() -> platforms.tries(ill) > troubles.size());
        world.askAndHear(elsewhere(ill), FEW);
        assertEquals(0, world.taken(ill));
        platforms.mood(ill, call -> true);
        world.checkHeard();
    }

    @Test
    void whileOneIsOutTheOthersHearTheirAnswers() throws Exception {
        onEach(HASTY, TroubleTest::isOut);
    }

    private static void isOut(Channel away, World world) throws Exception {
        var restart = world.platforms().out(FakePlatforms.host(away));
        world.ask(away, FEW);
        world.await(away, Tally.Event.AGAIN, 2 * FEW);
        world.askAndHear(elsewhere(away), FEW);
        assertEquals(0, world.taken(away));
        restart.run();
        world.checkHeard();
    }

    @Test
    void whileOneKnowsOurTokenNoMoreTheOthersHearTheirAnswers() throws Exception {
        onEach(HASTY, TroubleTest::knowsNoToken);
    }

    private static void knowsNoToken(Channel closed, World world) throws Exception {
        var platforms = world.platforms();
        platforms.mood(closed, Troubles.knowsNoToken(closed));
        world.ask(closed, FEW);
        world.await(closed, Tally.Event.BARRED, 2 * FEW);
        world.askAndHear(others(closed), FEW);
        assertEquals(0, world.taken(closed));
        platforms.mood(closed, call -> true);
        world.checkHeard();
    }
}
