// Writes the SDKs that Pulumi generates from a schema: go run . SCHEMA FOLDER. The CLI itself asks language hosts for them, which
// cannot be had everywhere.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	golang "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

func main() {
	if err := generate(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func generate(schemaFile, folder string) error {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return err
	}
	pkg, problems, err := schema.BindSpec(spec, noOthers{}, schema.ValidationOptions{})
	if err != nil {
		return err
	}
	if problems.HasErrors() {
		return problems
	}
	goFiles, err := golang.GeneratePackage("test", pkg, nil)
	if err != nil {
		return err
	}
	pythonFiles, err := python.GeneratePackage("test", pkg, nil, noOthers{})
	if err != nil {
		return err
	}
	for language, files := range map[string]map[string][]byte{"go": goFiles, "python": pythonFiles} {
		for name, content := range files {
			path := filepath.Join(folder, language, name)
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(path, content, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// The schema refers to no other package.
type noOthers struct{ schema.ReferenceLoader }
