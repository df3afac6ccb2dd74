import PromQL
import Testing
import TimeSeries

struct QueryAnswerTests {
  let store: SeriesStore

  init() throws {
    store = try SeriesStore(
      reading: Array("load 1m\nx_total{job=\"a\\\"b\"} 0+1x10\ny 1 NaN Inf -Inf 0.5\n".utf8))
  }

  @Test(arguments: [
    (
      #"{"query":"y * 2","time":240}"#,
      #"{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[240,"1"]}]}}"#
    ),
    (
      #"{"query":"x_total","time":"60.5"}"#,
      #"{"status":"success","data":{"resultType":"vector","result":[{"metric":{"__name__":"x_total","job":"a\"b"},"value":[60.500,"1"]}]}}"#
    ),
    (
      #"{"query":"y","start":0,"end":180,"step":"1m"}"#,
      #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"y"},"values":[[0,"1"],[60,"NaN"],[120,"+Inf"],[180,"-Inf"]]}]}}"#
    ),
    (
      #"{"query":"1e-7"}"#,
      #"{"status":"success","data":{"resultType":"scalar","result":[600,"0.0000001"]}}"#
    ),
    (
      #"{"query":"\"a\u00e9\\n\""}"#,
      #"{"status":"success","data":{"resultType":"string","result":[600,"aé\n"]}}"#
    ),
    (
      #"{"query":"rate(y[5m])","time":240}"#,
      #"{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[240,"+Inf"]}]},"infos":["PromQL info: metric might not be a counter, name does not end in _total/_sum/_count/_bucket: \"y\" (1:6)"]}"#
    ),
    (
      #"{"query":"rate(y)"}"#,
      #"{"status":"error","errorType":"bad_data","error":"invalid parameter \"query\": 1:6: parse error: expected type range vector in call to function \"rate\", got instant vector"}"#
    ),
    (
      #"{"query":"label_replace(y,\"a\",\"\",\"b\",\"(\")"}"#,
      #"{"status":"error","errorType":"execution","error":"invalid regular expression in label_replace(): ("}"#
    ),
  ])
  func `a query is answered as Prometheus's HTTP API answers it`(
    line: String, answer: String
  ) throws {
    let query = try Query(line: Array(line.utf8), defaultTime: 600_000)
    #expect(query.answer(Engine(), in: store) == answer)
  }

  @Test(arguments: [
    ("{}", "\"query\" is missing"), ("[1]", "expected '{' at column 1"),
    ("{\"query\":\"up\",\"start\":1}", "\"end\" and \"step\" must go with \"start\""),
    ("{\"query\":\"up\"", "expected '}' at column 14"),
    ("{\"query\":\"up\",\"time\":\"x\"}", "expected a number at column 22"),
  ])
  func `a line that is no query is told`(line: String, message: String) throws {
    let error = try #require(throws: Query.LineError.self) {
      _ = try Query(line: Array(line.utf8), defaultTime: 0)
    }
    #expect(error.description == message)
  }
}
