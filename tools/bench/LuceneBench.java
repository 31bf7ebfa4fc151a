// Lucene 8 as an engine of "bench compare"; documents.h, queries.h and
// engine_loop.h say what is read and printed. StandardAnalyzer without stop
// words, positions, the record stored, fields as keywords and as sorted
// doc values for facets, days as points and doc values.
//
//   LuceneBench build DOCUMENTS INDEX THREADS
//   LuceneBench search INDEX QUERIES SECONDS
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.facet.*;
import org.apache.lucene.facet.sortedset.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.FSDirectory;

public class LuceneBench {
  static final String[] FIELDS = {
    "drug", "outcome", "specialty", "page", "year", "state", "guideline"
  };
  static final int PAGE = 10;
  static final double RAM_BUFFER_MB = 256;

  static final FacetsConfig CONFIG = new FacetsConfig();

  static {
    for (String field : FIELDS) CONFIG.setMultiValued(field, true);
  }

  // A document from the cells of a D line.
  static Document documentOf(String context, String[] cells) {
    Document document = new Document();
    document.add(new TextField("text", context, Field.Store.NO));
    document.add(new TextField("text", cells[10], Field.Store.NO));
    for (int i = 0; i < FIELDS.length; ++i) {
      if (cells[i + 1].isEmpty()) continue;
      for (String value : cells[i + 1].split("\\|")) {
        document.add(
            new StringField("kw", FIELDS[i] + "=" + value, Field.Store.NO));
        if (!FIELDS[i].equals("page")) {
          document.add(new SortedSetDocValuesFacetField(FIELDS[i], value));
        }
      }
    }
    if (!cells[8].isEmpty()) {
      int day = Integer.parseInt(cells[8]);
      document.add(new IntPoint("decided", day));
      document.add(new NumericDocValuesField("decided", day));
    }
    document.add(new StoredField("record", cells[9]));
    return document;
  }

  static void addFile(Path path, IndexWriter writer) throws IOException {
    try (BufferedReader reader =
        Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      String context = "";
      for (String line; (line = reader.readLine()) != null; ) {
        String[] cells = line.split("\t", -1);
        if (cells[0].equals("L")) {
          context = cells[2];
        } else {
          writer.addDocument(CONFIG.build(documentOf(context, cells)));
        }
      }
    }
  }

  static void build(String documents, String index, int threads)
      throws Exception {
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer(CharArraySet.EMPTY_SET));
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    if (threads == 1) config.setMergeScheduler(new SerialMergeScheduler());
    List<Path> files = new ArrayList<>();
    try (var paths = Files.list(Path.of(documents))) {
      paths.sorted().forEach(files::add);
    }
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    try (IndexWriter writer =
        new IndexWriter(FSDirectory.open(Path.of(index)), config)) {
      Runnable work =
          () -> {
            try {
              for (int i; (i = next.getAndIncrement()) < files.size(); ) {
                addFile(files.get(i), writer);
              }
            } catch (Exception error) {
              error.printStackTrace();
              failures.incrementAndGet();
            }
          };
      List<Thread> others = new ArrayList<>();
      for (int i = 1; i < threads; ++i) others.add(new Thread(work));
      for (Thread thread : others) thread.start();
      work.run();
      for (Thread thread : others) thread.join();
      writer.commit();
    }
    if (failures.get() > 0) System.exit(2);
  }

  static Query wordsOf(String mode, String[] words) {
    if (mode.equals("prefix")) {
      return new PrefixQuery(new Term("text", words[0]));
    }
    if (mode.equals("phrase")) return new PhraseQuery("text", words);
    BooleanClause.Occur occur =
        mode.equals("any")
            ? BooleanClause.Occur.SHOULD
            : BooleanClause.Occur.MUST;
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (String word : words) {
      builder.add(new TermQuery(new Term("text", word)), occur);
    }
    return builder.build();
  }

  static Query queryOf(String[] cells) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    int parts = 0;
    if (!cells[2].isEmpty()) {
      builder.add(
          wordsOf(cells[1], cells[2].split(" ")), BooleanClause.Occur.MUST);
      ++parts;
    }
    for (String filter : cells[3].split("\\|")) {
      if (filter.isEmpty()) continue;
      builder.add(
          new TermQuery(new Term("kw", filter)), BooleanClause.Occur.FILTER);
      ++parts;
    }
    if (!cells[4].isEmpty()) {
      int from = Integer.parseInt(cells[4]);
      int to = Integer.parseInt(cells[5]);
      builder.add(
          new IndexOrDocValuesQuery(
              IntPoint.newRangeQuery("decided", from, to),
              NumericDocValuesField.newSlowRangeQuery("decided", from, to)),
          BooleanClause.Occur.FILTER);
      ++parts;
    }
    return parts == 0 ? new MatchAllDocsQuery() : builder.build();
  }

  final IndexSearcher searcher;
  final SortedSetDocValuesReaderState state;

  LuceneBench(IndexReader reader) throws IOException {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // every engine computes every answer
    state = new DefaultSortedSetDocValuesReaderState(reader);
  }

  // Returns the documents found and the check of the facets.
  long[] ask(String[] cells) throws IOException {
    Query query = queryOf(cells);
    boolean facets = cells[1].equals("facets") || cells[1].equals("every");
    if (facets) return countFacets(query);
    TopScoreDocCollector collector =
        TopScoreDocCollector.create(PAGE, Integer.MAX_VALUE);
    searcher.search(query, collector);
    TopDocs top = collector.topDocs();
    for (ScoreDoc hit : top.scoreDocs) searcher.doc(hit.doc).get("record");
    return new long[] {top.totalHits.value, 0};
  }

  long[] countFacets(Query query) throws IOException {
    FacetsCollector collector = new FacetsCollector();
    searcher.search(query, collector);
    long matched = 0;
    for (FacetsCollector.MatchingDocs docs : collector.getMatchingDocs()) {
      matched += docs.totalHits;
    }
    Facets counts = new SortedSetDocValuesFacetCounts(state, collector);
    long check = 0;
    for (String field : FIELDS) {
      if (field.equals("page")) continue;
      FacetResult result = counts.getTopChildren(PAGE, field);
      if (result == null) continue;
      for (LabelAndValue value : result.labelValues) {
        check += value.value.longValue();
      }
    }
    return new long[] {matched, check};
  }

  static double median(List<Double> values) {
    double[] sorted =
        values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  // One pass over the queries.
  void pass(List<String[]> queries, long[][] answers, List<List<Double>> times)
      throws IOException {
    for (int i = 0; i < queries.size(); ++i) {
      long begun = System.nanoTime();
      answers[i] = ask(queries.get(i));
      times.get(i).add((System.nanoTime() - begun) * 1e-6);
    }
  }

  static void search(String index, String path, double seconds)
      throws IOException {
    List<String[]> queries = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(path))) {
      queries.add(line.split("\t", -1));
    }
    long[][] answers = new long[queries.size()][];
    List<List<Double>> times = new ArrayList<>();
    for (int i = 0; i < queries.size(); ++i) times.add(new ArrayList<>());
    try (IndexReader reader =
        DirectoryReader.open(FSDirectory.open(Path.of(index)))) {
      LuceneBench bench = new LuceneBench(reader);
      // As long again as is measured, for the compiler to warm up.
      for (double limit : new double[] {seconds, seconds}) {
        long begun = System.nanoTime();
        for (List<Double> of : times) of.clear();
        do {
          bench.pass(queries, answers, times);
        } while ((System.nanoTime() - begun) * 1e-9 < limit);
      }
    }
    for (int i = 0; i < answers.length; ++i) {
      System.out.printf(
          "%d\t%d\t%d\t%.6f%n",
          i, answers[i][0], answers[i][1], median(times.get(i)));
    }
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("build")) {
      build(args[1], args[2], Integer.parseInt(args[3]));
    } else {
      search(args[1], args[2], Double.parseDouble(args[3]));
    }
  }
}
