package assistant.evaluation;

import assistant.dialog.Intent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How well labelled utterances were understood, in figures. */
public final class Report {
    private static final int BINS = 5;

    private final List<Judged> judged;

    public Report(List<Judged> judged) {
        this.judged = List.copyOf(judged);
    }

    /**
     * How often something was found.
     *
     * @param right found and there
     * @param found found, there or not
     * @param there there, found or not
     */
    public record Found(int right, int found, int there) {
        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        public double recall() {
            return there == 0 ? 1 : (double) right / there;
        }
    }

    public int size() {
        return judged.size();
    }

    /** The share whose intent and facts are all right, 0 to 1. */
    public double exact() {
        return share(judged.stream().filter(Judged::exact).count(), judged.size());
    }

    /** Emergencies: how many were found, of how many; found counts false alarms too. */
    public Found emergencies() {
        return intents().getOrDefault(Intent.EMERGENCY.word(), new Found(0, 0, 0));
    }

    /** False alarms as a share of all that is no emergency. */
    public double falseAlarms() {
        long alarms = judged.stream().filter(Judged::falseAlarm).count();
        long others = judged.stream().filter(j -> j.line().intent() != Intent.EMERGENCY).count();
        return share(alarms, others);
    }

    /** Look-alikes: those that raised a false alarm, of how many. */
    public Found lookAlikes(EmergencyWords words) {
        var alike = judged.stream().filter(j -> words.lookAlike(j.line())).toList();
        int alarms = (int) alike.stream().filter(Judged::falseAlarm).count();
        return new Found(alarms, alarms, alike.size());
    }

    private static double share(long some, long all) {
        return all == 0 ? 1 : (double) some / all;
    }

    /** By intent. */
    public Map<String, Found> intents() {
        var labels = new TreeSet<String>();
        judged.forEach(j -> labels.add(j.line().intent().word()));
        judged.forEach(j -> labels.add(j.got().word()));
        var found = new LinkedHashMap<String, Found>();
        for (String label : labels) {
            int right = 0;
            int got = 0;
            int there = 0;
            for (Judged one : judged) {
                boolean is = one.line().intent().word().equals(label);
                boolean said = one.got().word().equals(label);
                right += is && said ? 1 : 0;
                got += said ? 1 : 0;
                there += is ? 1 : 0;
            }
            found.put(label, new Found(right, got, there));
        }
        return found;
    }

    /** By fact, whatever its value; right where the value is right too. */
    public Map<String, Found> facts() {
        var counts = new TreeMap<String, int[]>();
        for (Judged one : judged) {
            var there = one.line().facts().told();
            var got = one.meaning().facts().told();
            there.forEach((fact, value) -> count(counts, fact)[2]++);
            got.forEach((fact, value) -> count(counts, fact)[1]++);
            got.forEach(
                    (fact, value) ->
                            count(counts, fact)[0] += value.equals(there.get(fact)) ? 1 : 0);
        }
        var found = new TreeMap<String, Found>();
        counts.forEach((fact, c) -> found.put(fact, new Found(c[0], c[1], c[2])));
        return found;
    }

    private static int[] count(Map<String, int[]> counts, String fact) {
        return counts.computeIfAbsent(fact, f -> new int[3]);
    }

    /** Asides, all together. */
    public Found asides() {
        int right = 0;
        int got = 0;
        int there = 0;
        for (Judged one : judged) {
            var said = one.meaning().asides();
            right += (int) said.stream().filter(one.line().asides()::contains).count();
            got += said.size();
            there += one.line().asides().size();
        }
        return new Found(right, got, there);
    }

    /** "wanted -> got" to how often, the most frequent first. */
    public Map<String, Integer> confusion() {
        var counts = new TreeMap<String, Integer>();
        judged.stream()
                .filter(j -> j.got() != j.line().intent())
                .forEach(
                        j ->
                                counts.merge(
                                        j.line().intent().word() + " -> " + j.got().word(),
                                        1,
                                        Integer::sum));
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    /**
     * How right it is at each confidence.
     *
     * @param from lowest confidence in the bin
     * @param count of utterances
     * @param right share of them that are exact
     */
    public record Bin(double from, int count, double right) {}

    public List<Bin> calibration() {
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            var in = judged.stream().filter(j -> bin(j.meaning().confidence()) == bin).toList();
            long right = in.stream().filter(Judged::exact).count();
            bins.add(new Bin((double) i / BINS, in.size(), share(right, in.size())));
        }
        return bins;
    }

    private static int bin(double confidence) {
        return Math.min(BINS - 1, (int) (confidence * BINS));
    }

    /** What was not exact. */
    public List<Judged> misses() {
        return judged.stream().filter(one -> !one.exact()).toList();
    }
}
