import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

/** Rules are errors or off. The ones named here are those that the house relies on. */
export default tseslint.config(
  {
    ignores: [
      '**/.next/',
      'dist/',
      'tests/.artefacts/',
      'data/',
      'next-env.d.ts',
      'src/payload-types.ts',
      'src/migrations/',
      'src/app/',
      '*.js',
      '.*.cjs',
    ],
  },
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'smart'],
      // Settings are read in one place, so that each is checked at start.
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings from src/env.ts.' },
      ],
      // Payload trusts a Local API call that does not say otherwise: each says which it means.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(find|findByID|create|update|delete|count|findGlobal|updateGlobal|findVersions|findVersionByID|restoreVersion|duplicate)$/][callee.object.name="payload"] > ObjectExpression.arguments:not(:has(> Property[key.name="overrideAccess"]))',
          message: 'State overrideAccess.',
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(find|findByID|create|update|delete|count|findGlobal|updateGlobal|findVersions|findVersionByID|restoreVersion|duplicate)$/][callee.object.property.name="payload"] > ObjectExpression.arguments:not(:has(> Property[key.name="overrideAccess"]))',
          message: 'State overrideAccess.',
        },
      ],
    },
  },
  {
    files: ['src/env.ts', 'src/build.js', 'tests/**', 'bench/**', 'next.config.ts', 'vitest.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  prettier,
)
