import Grading
import Testing

struct SHA256Tests {
  private func digest(_ text: String, pieces: Int = 1) -> String {
    var sha = SHA256()
    let bytes = Array(text.utf8)
    let size = max(1, bytes.count / pieces)
    for start in stride(from: 0, to: bytes.count, by: size) {
      sha.update(bytes[start..<min(start + size, bytes.count)])
    }
    return sha.hexDigest()
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]) func `the standard's own examples`(text: String, expected: String) {
    #expect(digest(text) == expected)
  }

  @Test(arguments: [1, 7, 63, 64, 65, 1000]) func `pieces make no difference`(pieces: Int) {
    let text = String(repeating: "vigie ", count: 500)
    #expect(digest(text, pieces: pieces) == digest(text))
  }
}
