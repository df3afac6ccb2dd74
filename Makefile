# What a person types. Everything that is needed is installed by .ci/install (apt or brew); nothing is downloaded by hand.
.PHONY: help demo test lint format release dist bench fuzz clean install-needs

BUILD = swift build
VIGIE = .build/debug/vigie

help:
	@echo "make demo      build Vigie and check the reference repository"
	@echo "make test      build and run every test"
	@echo "make lint      look at the style of the code and at the content of the course"
	@echo "make format    put the code into its style"
	@echo "make release   an optimised program in .build/release/vigie"
	@echo "make bench     measure (see Benchmarks/README.md)"
	@echo "make fuzz      throw random input at the readers (see Benchmarks/README.md)"

install-needs:
	@.ci/install

demo: install-needs
	$(BUILD) --product vigie
	$(VIGIE) check solutions/reference

test: install-needs
	swift test

lint: install-needs
	swift format lint --strict --recursive Package.swift Sources Tests
	@.ci/lint

format:
	swift format --in-place --recursive Package.swift Sources Tests

release: install-needs
	$(BUILD) -c release --product vigie

bench: release
	Benchmarks/run

fuzz: install-needs
	Benchmarks/Fuzz/run

clean:
	rm -rf .build
