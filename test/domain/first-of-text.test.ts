import fc from "fast-check";
import { FirstOfText } from "../../src/domain/first-of-text";
import { examples } from "../support/examples";

function firstsOf(texts: readonly string[], expected?: number): number[] {
  const seen = new FirstOfText((number) => texts[number] ?? "", expected);
  return texts.map((text, number) => seen.put(text, number));
}

it("a text that comes again is found where it came first, capitals and all, however many there are", () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 4 }), fc.constantFrom("A", "a", "AaAa", "BBBB", "AaBB", ""))), fc.nat(3), (texts, expected) => {
    const places = new Map<string, number>();
    expect(firstsOf(texts, expected)).toEqual(texts.map((text, number) => {
      const first = places.get(text);
      if (first === undefined) places.set(text, number);
      return first ?? -1;
    }));
  }), examples(300));
});

it("texts that look alike by their key are told apart", () => {
  // Both have the same key, as "Aa" and "BB" have.
  expect(firstsOf(["AaAa", "BBBB", "AaBB", "BBAa", "BBBB"])).toEqual([-1, -1, -1, -1, 1]);
});

it("once texts are forgotten, they come for the first time again", () => {
  let texts = ["A", "B", "A"];
  const seen = new FirstOfText((number) => texts[number] ?? "", 3);
  const places = () => texts.map((text, number) => seen.put(text, number));
  expect(places()).toEqual([-1, -1, 0]);
  seen.begin(3);
  expect(places()).toEqual([-1, -1, 0]);
  texts = Array.from({ length: 1_000 }, (_, index) => String(index % 600));
  seen.begin(texts.length);
  expect(places()).toEqual(texts.map((_, index) => (index < 600 ? -1 : index - 600)));
});
